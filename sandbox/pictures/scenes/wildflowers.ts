import { between, chance, scatter } from '../chance'
import {
  claret,
  clay,
  fade,
  honey,
  ink,
  leaf,
  meadow,
  mist,
  mix,
  paper,
  sea,
  vine,
} from '../colours'
import { box, disc, oval, place, stroke } from '../draw'
import { hill, ridge } from '../land'
import { flower } from '../plants'
import { cloud, orb, sky } from '../sky'

/** A meadow on the chalk, and its bees. */
export function wildflowers(): string {
  const random = chance(77)
  const looks = [
    { petal: mix(claret, '#D8433B', 0.45), heart: ink, kind: 'poppy', stem: vine },
    { petal: paper, heart: honey, kind: 'daisy', stem: vine },
    {
      petal: mix('#5C6FA8', paper, 0.1),
      heart: mix('#2f3b6b', ink, 0.3),
      kind: 'thistle',
      stem: vine,
    },
    { petal: honey, heart: clay, kind: 'daisy', stem: vine },
  ] as const
  const bee = (x: number, y: number, s: number, turn: number) =>
    place(
      [
        oval(-6, -20, 12, 20, fade(paper, 0.8)),
        oval(14, -20, 11, 18, fade(paper, 0.65)),
        oval(0, 0, 30, 19, honey),
        box(-10, -17, 9, 34, ink, 4),
        box(8, -15, 9, 30, ink, 4),
        disc(-27, 0, 12, ink),
      ].join(''),
      x,
      y,
      s,
      turn,
    )
  return [
    sky([mix(sea, paper, 0.45), mix(mist, paper, 0.5), mix(honey, paper, 0.7)], 760),
    orb(1240, 290, 92, paper, honey),
    cloud(240, 170, 440, mix(paper, honey, 0.12), 21),
    hill(ridge(6, 560, 50, 50), mix(mist, leaf, 0.35), paper),
    hill(ridge(19, 640, 46, -80), mix(leaf, paper, 0.4), leaf),
    hill(ridge(31, 760, 24, 30), [mix(meadow, honey, 0.2), leaf], vine),
    scatter(240, (i) => {
      const x = random() * 1640 - 20
      return stroke(
        `M${x} 1220Q${x + between(random, -20, 20)} ${1020} ${x + between(random, -70, 70)} ${between(random, 800, 1000)}`,
        i % 3 ? mix(vine, leaf, random()) : mix(leaf, honey, 0.3),
        between(random, 4, 9),
      )
    }),
    scatter(46, (i) => {
      const depth = i / 45
      const look = looks[Math.floor(random() * 4)] ?? looks[0]
      return flower(
        random() * 1640 - 20,
        880 + depth * 370,
        between(random, 120, 230) + depth * between(random, 60, 330),
        between(random, -50, 50),
        look,
      )
    }),
    bee(560, 470, 1.5, -12),
    bee(930, 590, 1.1, 14),
    stroke(
      'M620 480C720 500 720 590 640 600C590 606 600 550 660 556',
      fade(ink, 0.45),
      3.5,
      'stroke-dasharray="2 13"',
    ),
  ].join('')
}
