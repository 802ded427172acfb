import { scatter } from '../chance'
import { claret, clay, fade, gold, honey, ink, mix, paper } from '../colours'
import { glow, oval, shape, stroke } from '../draw'
import { sky } from '../sky'

/** Vault behind vault, with light at the end. */
export function cellarArches(): string {
  const vault = scatter(7, (i) => {
    const t = (1 - i / 7) ** 1.7
    const [w, top, foot] = [180 + t * 1180, 470 - t * 420, 790 + t * 420]
    const stone = mix(mix(claret, ink, 0.5), honey, (1 - t) ** 1.2)
    const [l, r] = [800 - w / 2, 800 + w / 2]
    const casks = [-1, 1]
      .map((side) =>
        scatter(2, (row) => {
          const radius = w * 0.088
          const [x, y] = [800 + side * (w / 2 - radius * 0.85), foot - radius * (1 + row * 1.9)]
          return (
            oval(x, y, radius, radius, mix(gold, ink, 0.25 + t * 0.4)) +
            oval(x, y, radius * 0.84, radius * 0.84, [
              mix(gold, honey, 0.3 * (1 - t)),
              mix(clay, ink, 0.15 + t * 0.2),
            ]) +
            stroke(
              `M${x} ${y - radius * 0.8}V${y + radius * 0.8}M${x - radius * 0.42} ${y - radius * 0.7}V${y + radius * 0.7}M${x + radius * 0.42} ${y - radius * 0.7}V${y + radius * 0.7}`,
              fade(ink, 0.3),
              radius * 0.04,
            )
          )
        }),
      )
      .join('')
    const door = `M${l} ${foot}V${top + w * 0.5}A${w / 2} ${w * 0.5} 0 0 1 ${r} ${top + w * 0.5}V${foot}Z`
    return (
      shape(
        `M-20 -20H1620V1240H-20ZM${l} ${foot}H${r}V${top + w * 0.5}A${w / 2} ${w * 0.5} 0 0 0 ${l} ${top + w * 0.5}Z`,
        stone,
        'fill-rule="evenodd"',
      ) +
      stroke(door, mix(stone, paper, 0.28), 5 + t * 16) +
      casks
    )
  })
  // Far arches first, nearer walls over them.
  const layers = vault
    .split('<path d="M-20 -20')
    .map((part, i) => (i ? `<path d="M-20 -20${part}` : part))
  return [
    sky([honey, mix(honey, paper, 0.6)]),
    glow(800, 640, 420, paper, 0.9),
    ...layers.reverse(),
    shape('M740 790H860L1400 1240H200Z', fade(honey, 0.28)),
    glow(800, 640, 620, honey, 0.5),
  ].join('')
}
