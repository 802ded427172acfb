import {
  claret,
  clay,
  fade,
  gold,
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
import { box, clipped, disc, oval, place, shape, stippled, stroke } from '../draw'
import { hill, ridge, vineRows } from '../land'
import { flower, sprig } from '../plants'
import { cloud, orb, sky } from '../sky'
import { bottle, wineGlass } from '../vessels'

// Glass on a white cloth has to be drawn dark to be seen.
const smoke = mix(ink, paper, 0.5)

/** A table laid before the long window. */
export function lunchTable(): string {
  const plate = (x: number, y: number, s: number) =>
    [
      oval(x, y + 12 * s, 190 * s, 56 * s, fade(ink, 0.16)),
      oval(x, y, 184 * s, 52 * s, paper),
      oval(x, y, 130 * s, 33 * s, mix(paper, gold, 0.16)),
      oval(x, y - 4 * s, 124 * s, 29 * s, paper),
      oval(x - 26 * s, y - 14 * s, 54 * s, 22 * s, [mix(clay, honey, 0.25), clay]),
      disc(x + 42 * s, y - 12 * s, 19 * s, leaf),
      disc(x + 66 * s, y - 4 * s, 15 * s, mix(leaf, vine, 0.5)),
      disc(x + 22 * s, y + 6 * s, 13 * s, honey),
      stroke(
        `M${x - 220 * s} ${y - 36 * s}L${x - 238 * s} ${y + 44 * s}M${x + 214 * s} ${y - 36 * s}L${x + 236 * s} ${y + 44 * s}`,
        mix(gold, paper, 0.25),
        8 * s,
      ),
    ].join('')
  return [
    sky([mix(vine, ink, 0.12), vine]),
    box(150, 80, 1300, 720, mix(paper, gold, 0.22), 6),
    clipped(
      'M190 120H1410V770H190Z',
      [
        sky([mix(sea, paper, 0.45), mix(mist, paper, 0.6), mix(honey, paper, 0.6)], 640),
        orb(1130, 290, 78, paper, honey),
        cloud(300, 180, 400, paper, 5),
        hill(ridge(5, 470, 46, 40), mix(mist, vine, 0.3), paper),
        hill(ridge(20, 540, 40, -60), mix(leaf, mist, 0.35), leaf),
        hill(
          ridge(33, 610, 20, 50),
          meadow,
          vine,
          vineRows({ vanish: [640, 420], gap: 330, dark: vine, light: leaf, seed: 3 }),
        ),
      ].join(''),
    ),
    ...[590, 990].map((x) => box(x, 100, 18, 690, mix(paper, gold, 0.22))),
    box(170, 330, 1260, 14, mix(paper, gold, 0.22)),
    box(110, 786, 1380, 36, mix(paper, gold, 0.1), 4),
    shape('M90 880H1510L1640 1240H-40Z', [paper, mix(paper, '#cfc6b2', 0.6)]),
    stippled(shape('M-40 1240L60 960H1540L1640 1240Z', [fade(gold, 0), fade(gold, 0.5)])),
    shape('M640 880H960L1010 1240H590Z', [mix(claret, paper, 0.1), claret]),
    place(
      [
        ...[-34, -14, 8, 30].map((t, i) =>
          sprig(0, 0, 210 + (i % 2) * 70, t, i % 2 ? leaf : mix(vine, leaf, 0.5)),
        ),
        flower(-10, 0, 330, -60, { petal: claret, heart: ink, kind: 'poppy', stem: vine }),
        flower(4, 0, 370, 26, { petal: paper, heart: honey, kind: 'daisy', stem: vine }),
        flower(8, 0, 290, 84, { petal: honey, heart: clay, kind: 'daisy', stem: vine }),
        shape('M-54 -30C-70 30 -74 90 -40 128H40C74 90 70 30 54 -30C46 -46 -46 -46 -54 -30Z', [
          mix(sea, paper, 0.2),
          mix(sea, vine, 0.4),
        ]),
      ].join(''),
      800,
      850,
      1.05,
    ),
    plate(370, 1060, 1.1),
    plate(1230, 1060, 1.1),
    wineGlass(556, 1000, 0.86, honey, smoke),
    wineGlass(1044, 1000, 0.86, honey, smoke),
    bottle(1190, 930, 0.74, {
      glass: [vine, mix(vine, ink, 0.6)],
      foil: gold,
      label: paper,
      mark: claret,
    }),
  ].join('')
}
