import { claret, clay, fade, gold, honey, ink, leaf, mix, paper, rose, vine } from '../colours'
import { box, disc, glow, oval, place, shape, stippled, stroke } from '../draw'
import { sprig } from '../plants'
import { sky } from '../sky'
import { bottle, candle, wineGlass } from '../vessels'

/** Candles and casks under the arches. */
export function candleSupper(): string {
  const stone = mix(claret, ink, 0.55)
  const arch = (x: number, w: number, top: number, fill: string | string[]) =>
    shape(`M${x} 860V${top + w / 2}A${w / 2} ${w / 2} 0 0 1 ${x + w} ${top + w / 2}V860Z`, fill)
  const cask = (x: number, y: number, r: number) =>
    [
      disc(x, y, r, mix(gold, ink, 0.62)),
      disc(x, y, r * 0.88, [mix(gold, clay, 0.5), mix(clay, ink, 0.45)]),
      ...[-0.5, -0.17, 0.17, 0.5].map((o) =>
        stroke(
          `M${x + o * r} ${y - r * 0.8 * Math.cos(o)}V${y + r * 0.8 * Math.cos(o)}`,
          fade(ink, 0.3),
          3,
        ),
      ),
      disc(x, y + r * 0.45, r * 0.09, ink),
    ].join('')
  return [
    sky([mix(ink, claret, 0.3), stone]),
    ...[
      [-60, 480],
      [560, 480],
      [1180, 480],
    ].flatMap(([x = 0, w = 0]) => [
      arch(x - 26, w + 52, 114, mix(stone, clay, 0.4)),
      arch(x, w, 140, [mix(ink, claret, 0.15), mix(ink, claret, 0.4)]),
    ]),
    ...[
      [80, 760, 104],
      [282, 760, 104],
      [180, 584, 104],
      [700, 760, 104],
      [902, 760, 104],
      [800, 584, 104],
      [1320, 760, 104],
      [1522, 760, 104],
      [1420, 584, 104],
    ].map(([x = 0, y = 0, r = 0]) => cask(x, y, r)),
    ...[260, 640, 960, 1340].map((x) => glow(x, 700, 430, '#E9A44C', 0.4)),
    shape('M-20 880H1620V1240H-20Z', [mix(paper, clay, 0.22), mix(rose, claret, 0.45)]),
    stippled(box(0, 880, 1600, 330, [fade(claret, 0), fade(claret, 0.75)])),
    box(-20, 872, 1640, 14, mix(paper, honey, 0.3)),
    ...[
      [200, 250],
      [330, 180],
      [610, 290],
      [800, 200],
      [1010, 260],
      [1290, 210],
      [1420, 280],
    ].map(([x = 0, h = 0]) => box(x - 30, 972, 60, 12, gold, 6) + candle(x, 976, h, paper, 230)),
    wineGlass(480, 1070, 1.08, mix(claret, ink, 0.1)),
    wineGlass(1140, 1090, 1.14, claret),
    bottle(905, 1050, 1.02, {
      glass: [mix(vine, ink, 0.4), ink],
      foil: claret,
      label: paper,
      mark: claret,
    }),
    ...[
      [250, 1110],
      [700, 1130],
      [1400, 1120],
    ].map(
      ([x = 0, y = 0]) =>
        oval(x, y + 8, 156, 40, fade(ink, 0.3)) +
        oval(x, y, 150, 36, paper) +
        oval(x, y - 2, 104, 22, mix(paper, rose, 0.22)) +
        place(sprig(0, 0, 150, 74, mix(vine, leaf, 0.4)), x - 70, y + 8, 0.9),
    ),
  ].join('')
}
