import {
  blush,
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
  rose,
  vine,
} from '../colours'
import { box, oval, shape } from '../draw'
import { hill, ridge, vineRows } from '../land'
import { cloud, orb, sky } from '../sky'
import { wineGlass } from '../vessels'

/** Two glasses before the rows, late in the afternoon. */
export function rowsAndGlasses(): string {
  return [
    sky([mix(rose, mist, 0.45), mix(blush, honey, 0.3), mix(honey, paper, 0.3)], 760),
    orb(560, 430, 150, [paper, mix(honey, paper, 0.4)], honey),
    cloud(70, 180, 420, mix(blush, paper, 0.55), 2),
    cloud(1080, 120, 460, mix(blush, paper, 0.5), 7),
    hill(ridge(3, 590, 56, 50), mix(rose, mist, 0.5), paper),
    hill(ridge(17, 650, 40, -90), mix(vine, rose, 0.42), rose),
    hill(
      ridge(29, 720, 26, 40),
      [mix(meadow, honey, 0.25), leaf],
      vine,
      vineRows({
        vanish: [560, 500],
        gap: 300,
        dark: [mix(vine, leaf, 0.2), vine],
        light: [mix(leaf, honey, 0.3), leaf],
        seed: 21,
      }),
    ),
    shape('M-20 1100H1620V1240H-20Z', [mix(gold, paper, 0.25), mix(gold, clay, 0.4)]),
    box(-20, 1092, 1640, 12, mix(paper, honey, 0.35)),
    oval(1020, 1152, 190, 22, fade(ink, 0.22)),
    oval(1352, 1174, 210, 24, fade(ink, 0.22)),
    wineGlass(1010, 1146, 2.5, [fade('#F0CE7A', 0.95), fade('#D9A545', 0.92)]),
    wineGlass(1340, 1168, 2.75, [fade(rose, 0.95), fade(claret, 0.9)]),
  ].join('')
}
