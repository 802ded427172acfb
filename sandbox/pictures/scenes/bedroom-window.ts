import {
  blush,
  claret,
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
import { box, place, shape, stippled, stroke } from '../draw'
import { hill, ridge, vineRows } from '../land'
import { orb, sky } from '../sky'
import { candle } from '../vessels'

/** A made bed, and the vineyard waking outside. */
export function bedroomWindow(): string {
  const wall = mix(vine, night, 0.35)
  const far = ridge(10, 520, 36)
  return [
    sky([mix(wall, ink, 0.2), wall]),
    box(470, 120, 660, 640, mix(paper, gold, 0.3), 6),
    `<svg x="500" y="150" width="600" height="580" viewBox="180 60 1240 1198" preserveAspectRatio="none">${[
      sky([mix(rose, '#8fa5b0', 0.4), blush, honey]),
      orb(960, 560, 120, paper, honey),
      hill((x) => far(x) + 110, mix(rose, vine, 0.45), rose),
      hill(
        (x) => ridge(24, 760, 50, 90)(x),
        [mix(vine, leaf, 0.5), vine],
        ink,
        vineRows({ vanish: [700, 480], gap: 280, dark: mix(vine, ink, 0.35), light: leaf }),
      ),
    ].join('')}</svg>`,
    box(790, 150, 20, 580, mix(paper, gold, 0.3)),
    box(500, 420, 600, 16, mix(paper, gold, 0.3)),
    box(430, 752, 740, 30, mix(paper, gold, 0.18), 4),
    shape('M360 90C420 300 400 560 330 800H470C520 560 520 300 500 90Z', [
      mix(rose, paper, 0.3),
      rose,
    ]),
    shape('M1240 90C1180 300 1200 560 1270 800H1130C1080 560 1080 300 1100 90Z', [
      mix(rose, paper, 0.3),
      rose,
    ]),
    stroke('M300 96H1300', gold, 14),
    stippled(shape('M520 790H1080L1380 1240H240Z', fade(honey, 0.6))),
    box(180, 720, 60, 480, mix(gold, ink, 0.55), 12),
    box(1360, 720, 60, 480, mix(gold, ink, 0.55), 12),
    box(180, 780, 1240, 280, [mix(gold, ink, 0.4), mix(gold, ink, 0.6)], 20),
    ...[
      [300, 8],
      [560, -4],
      [830, 5],
      [1080, -7],
    ].map(([x = 0, turn = 0]) =>
      place(
        shape(
          'M-130 70C-150 20 -146 -60 -120 -78C-60 -92 60 -92 120 -78C146 -60 150 20 130 70C60 86 -60 86 -130 70Z',
          [paper, mix(paper, '#b6b0a2', 0.45)],
        ),
        x + 110,
        860,
        1,
        turn,
      ),
    ),
    shape('M120 1000C400 900 1200 900 1480 1000L1560 1240H40Z', [
      paper,
      mix(paper, '#c9c0ae', 0.5),
    ]),
    shape('M60 1100C440 1010 1160 1010 1540 1100L1580 1240H20Z', [claret, mix(claret, ink, 0.4)]),
    ...[0, 1, 2].map((i) =>
      stroke(
        `M${52 - i * 10} ${1136 + i * 30}C440 ${1046 + i * 32} 1160 ${1046 + i * 32} ${1548 + i * 10} ${1136 + i * 30}`,
        i === 1 ? gold : fade(paper, 0.35),
        i === 1 ? 7 : 4,
      ),
    ),
    box(20, 930, 150, 300, mix(gold, ink, 0.5), 8),
    candle(94, 930, 90, paper, 340),
  ].join('')
}
