import { tree } from '../buildings'
import { fade, gold, ink, leaf, meadow, mist, mix, paper, sea, vine } from '../colours'
import { box, disc, oval, place, shape, stippled } from '../draw'
import { hill, ridge } from '../land'
import { sky } from '../sky'

/** A flock, a tree and one great cloud. */
export function sheepOnTheHill(): string {
  const near = ridge(45, 760, 90, -190)
  const sheep = (x: number, s: number, flip = 1, drop = 0) =>
    place(
      `<g transform="scale(${flip} 1)">${[
        ...[-26, -12, 14, 28].map((at) => box(at - 4, -22, 8, 26, ink, 2)),
        ...[
          [-30, -44, 22],
          [-10, -58, 26],
          [16, -56, 25],
          [34, -42, 20],
          [4, -38, 30],
        ].map(([a = 0, b = 0, r = 0]) => disc(a, b, r, paper)),
        stippled(oval(4, -26, 46, 12, fade(gold, 0.55))),
        shape('M40 -66C58 -74 76 -56 72 -40C66 -32 52 -36 46 -44Z', ink),
        shape('M42 -62L32 -70L36 -56Z', ink),
      ].join('')}</g>`,
      x,
      near(x) + 34 * s + drop,
      s,
    )
  return [
    sky([mix(sea, paper, 0.35), mix(mist, paper, 0.4), paper], 800),
    ...[
      [420, 330, 210],
      [620, 250, 260],
      [900, 320, 230],
      [1120, 380, 170],
      [230, 400, 150],
    ].map(([x = 0, y = 0, r = 0]) => disc(x, y, r, fade(paper, 0.92))),
    stippled(box(90, 400, 1180, 190, [fade(sea, 0), fade(sea, 0.5)], 95)),
    hill(ridge(51, 610, 40, 60), mix(mist, leaf, 0.4), paper),
    hill(ridge(12, 680, 44, 90), mix(leaf, paper, 0.4), vine),
    hill(near, [mix(meadow, leaf, 0.25), leaf], vine),
    tree(1210, near(1210) + 20, 380, vine, mix(vine, leaf, 0.5), ink),
    sheep(900, 0.75, -1, 10),
    sheep(1020, 0.7, 1, 40),
    sheep(460, 1.0, -1, 10),
    sheep(250, 1.3, 1, 30),
    sheep(1180, 1.5, -1, 190),
    sheep(620, 2.3, -1, 170),
    hill(ridge(60, 1110, 26), mix(vine, leaf, 0.35), ink),
  ].join('')
}
