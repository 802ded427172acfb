import { between, chance, scatter } from '../chance'
import {
  blush,
  claret,
  clay,
  fade,
  gold,
  honey,
  ink,
  leaf,
  mist,
  mix,
  paper,
  rose,
  straw,
  vine,
} from '../colours'
import { box, glow, stippled, stroke } from '../draw'
import { grapes, vineLeaf } from '../plants'
import { sky } from '../sky'
import { bottle } from '../vessels'

/** Two shelves of the estate’s wines. */
export function bottlesOnAShelf(): string {
  const looks = [
    { glass: [vine, mix(vine, ink, 0.55)], foil: gold, label: paper, mark: leaf },
    { glass: [mix(honey, paper, 0.2), gold], foil: vine, label: paper, mark: vine },
    { glass: [claret, mix(claret, ink, 0.5)], foil: ink, label: blush, mark: claret },
    { glass: [mix(rose, paper, 0.25), rose], foil: gold, label: paper, mark: claret },
    { glass: [mix(ink, vine, 0.3), ink], foil: claret, label: straw, mark: ink },
    { glass: [leaf, mix(vine, leaf, 0.3)], foil: paper, label: paper, mark: clay },
  ]
  const shelf = (y: number, order: number[], s: number) =>
    [
      stippled(box(60, y - 360 * s, 1480, 360 * s, [fade(ink, 0), fade(ink, 0.5)])),
      ...order.map((n, i) =>
        bottle(
          150 + i * 186 * (s / 1.16),
          y,
          s * (n % 3 === 1 ? 0.93 : 1),
          looks[n % 6] ?? { glass: vine, foil: gold, label: paper, mark: leaf },
        ),
      ),
      box(20, y, 1560, 34, [mix(gold, paper, 0.2), mix(gold, clay, 0.4)], 4),
      box(20, y + 34, 1560, 26, [fade(ink, 0.35), fade(ink, 0)]),
    ].join('')
  return [
    sky([mix(mist, vine, 0.35), mix(vine, mist, 0.3)]),
    glow(800, 80, 900, paper, 0.4),
    shelf(560, [0, 3, 1, 4, 0, 2, 5, 1], 1.16),
    shelf(1090, [2, 5, 0, 0, 3, 4, 1, 2], 1.16),
    stroke('M0 -10Q400 90 800 30T1620 20', mix(clay, ink, 0.5), 10),
    scatter(34, (i) => {
      const r = chance(i + 90)
      return vineLeaf(
        i * 49,
        34 + Math.sin(i / 5) * 26,
        between(r, 0.5, 0.95),
        between(r, 100, 260),
        mix(leaf, vine, r()),
      )
    }),
    grapes(430, 110, 0.5, claret, 2),
    grapes(1210, 100, 0.54, claret, 5),
  ].join('')
}
