import { scatter } from '../chance'
import {
  claret,
  clay,
  fade,
  gold,
  honey,
  ink,
  leaf,
  mix,
  night,
  paper,
  rose,
  vine,
} from '../colours'
import { box, disc, glow, oval, shape, stroke } from '../draw'
import { hill, ridge, vineRows } from '../land'
import { orb, sky, stars } from '../sky'
import { bottle, candle, wineGlass } from '../vessels'

const lamp = '#F0C066'

/** A long table between the rows, lanterns overhead. */
export function midsummerLanterns(): string {
  const wire = (y: number, sag: number) => `M-20 ${y}Q800 ${y + sag * 2} 1620 ${y - 30}`
  const bulbs = (y: number, sag: number, size: number) =>
    scatter(17, (i) => {
      const t = (i + 0.5) / 17
      const x = -20 * (1 - t) ** 2 + 1600 * t * (1 - t) + 1620 * t * t
      const h = y * (1 - t) ** 2 + 2 * t * (1 - t) * (y + sag * 2) + (y - 30) * t * t
      return (
        glow(x, h + size, size * 5, lamp, 0.6) +
        box(x - size * 0.3, h, size * 0.6, size * 0.5, ink, 2) +
        disc(x, h + size * 1.2, size, mix(lamp, paper, 0.45))
      )
    })
  const table = 'M716 640H884L1270 1240H330Z'
  const setting = (t: number, side: number) => {
    const [y, s] = [668 + t * t * 520, 0.2 + t * 0.95]
    const x = 800 + side * (52 + t * t * 250)
    return (
      oval(x, y, 66 * s, 19 * s, fade(ink, 0.12)) +
      oval(x, y - 4 * s, 64 * s, 18 * s, paper) +
      oval(x, y - 4 * s, 44 * s, 11 * s, mix(paper, gold, 0.22)) +
      wineGlass(x - side * 74 * s, y - 8 * s, s * 0.5, honey)
    )
  }
  const bench = (side: number) =>
    shape(
      `M${800 + side * 116} 700L${800 + side * 138} 700L${800 + side * 800} 1240H${800 + side * 560}Z`,
      mix(claret, ink, 0.45),
    )
  return [
    sky([mix(night, claret, 0.3), claret, mix(rose, clay, 0.4), honey], 700),
    orb(800, 560, 84, paper, honey),
    stars(70, 280, 31),
    hill(ridge(7, 540, 46), mix(claret, rose, 0.35), claret),
    hill(ridge(18, 590, 34, 40), mix(claret, vine, 0.55), ink),
    hill(
      () => 632,
      [mix(vine, leaf, 0.4), mix(vine, ink, 0.4)],
      ink,
      vineRows({
        vanish: [800, 560],
        gap: 430,
        dark: [mix(vine, ink, 0.2), mix(vine, ink, 0.6)],
        light: mix(leaf, clay, 0.3),
        seed: 12,
        fullness: 0.46,
      }),
    ),
    shape('M690 632H910L1560 1240H40Z', [mix(leaf, clay, 0.4), mix(vine, leaf, 0.35)]),
    bench(-1),
    bench(1),
    shape(table, [mix(paper, honey, 0.35), mix(rose, paper, 0.2)]),
    shape(
      'M330 1240L716 640L700 672L262 1240ZM1270 1240L884 640L900 672L1338 1240Z',
      mix(paper, claret, 0.35),
    ),
    ...[0.1, 0.3, 0.5, 0.72, 0.95].flatMap((t) => [
      setting(t, -1),
      setting(t, 1),
      candle(800, 670 + t * t * 520, 26 + 84 * t, paper, 50 + 170 * t),
    ]),
    bottle(716, 1000, 0.66, {
      glass: [vine, mix(vine, ink, 0.5)],
      foil: gold,
      label: paper,
      mark: leaf,
    }),
    bottle(862, 800, 0.36, {
      glass: [vine, mix(vine, ink, 0.5)],
      foil: gold,
      label: paper,
      mark: leaf,
    }),
    stroke(wire(300, 70), ink, 3),
    bulbs(300, 70, 11),
    stroke(wire(90, 130), ink, 4),
    bulbs(90, 130, 18),
  ].join('')
}
