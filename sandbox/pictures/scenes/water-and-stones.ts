import { scatter } from '../chance'
import {
  blush,
  claret,
  clay,
  fade,
  honey,
  ink,
  leaf,
  mist,
  mix,
  paper,
  rose,
  sea,
  straw,
  vine,
} from '../colours'
import { box, oval, place, shape, stippled, stroke } from '../draw'
import { hill, ridge } from '../land'
import { sprig } from '../plants'
import { orb, sky } from '../sky'

/** Balanced stones in still water. */
export function waterAndStones(): string {
  const ripple = scatter(9, (i) =>
    oval(
      900,
      905,
      210 + i * 105,
      38 + i * 27,
      'none',
      `stroke="${paper}" stroke-opacity="${0.75 - i * 0.075}" stroke-width="${6 - i * 0.45}"`,
    ),
  )
  const stone = (y: number, w: number, h: number, tone: string, x = 900) =>
    [
      shape(
        `M${x - w} ${y}C${x - w} ${y - h * 1.15} ${x - w * 0.5} ${y - h * 1.5} ${x} ${y - h * 1.5}C${x + w * 0.62} ${y - h * 1.5} ${x + w} ${y - h} ${x + w} ${y - h * 0.1}C${x + w} ${y + h * 0.5} ${x - w} ${y + h * 0.6} ${x - w} ${y}Z`,
        [mix(tone, paper, 0.25), tone],
      ),
      stippled(
        shape(
          `M${x - w * 0.9} ${y + h * 0.1}C${x - w * 0.2} ${y} ${x + w * 0.7} ${y - h * 0.3} ${x + w} ${y - h * 0.3}C${x + w} ${y + h * 0.5} ${x - w} ${y + h * 0.6} ${x - w * 0.9} ${y + h * 0.1}Z`,
          fade(ink, 0.5),
        ),
      ),
    ].join('')
  return [
    sky([mix(mist, paper, 0.3), mix(paper, blush, 0.4), mix(honey, paper, 0.75)], 700),
    orb(900, 380, 240, mix(paper, honey, 0.22), mix(honey, rose, 0.35)),
    hill(ridge(4, 500, 50, 60), mix(mist, sea, 0.3), paper),
    hill(ridge(15, 570, 36, -60), mix(sea, vine, 0.2), mist),
    box(0, 620, 1600, 600, [mix(sea, paper, 0.45), sea, mix(sea, vine, 0.55)]),
    ripple,
    oval(900, 920, 250, 44, fade(ink, 0.35)),
    stone(900, 230, 72, mix(vine, '#8A8F86', 0.4)),
    stone(806, 172, 56, mix('#A69C8C', clay, 0.25)),
    stone(730, 124, 46, mix(ink, '#7b857d', 0.45)),
    stone(667, 82, 34, mix(straw, paper, 0.25)),
    stone(622, 46, 24, mix(claret, paper, 0.3)),
    stone(1110, 210, 70, mix(ink, vine, 0.4), 330),
    stone(1160, 130, 46, mix('#8f978f', vine, 0.3), 560),
    sprig(60, 1240, 760, 20, mix(vine, leaf, 0.35)),
    sprig(-20, 1150, 560, 38, vine),
    sprig(1640, 1250, 640, -30, mix(vine, leaf, 0.2)),
    ...[
      [1240, 1010, 24],
      [1330, 1066, -20],
      [640, 1040, 60],
    ].map(([x = 0, y = 0, t = 0]) =>
      place(
        shape('M-46 0C-20 -26 24 -26 46 0C24 20 -20 20 -46 0Z', mix(claret, paper, 0.35)) +
          stroke('M-40 0H40', fade(paper, 0.6), 3),
        x,
        y,
        1,
        t * 0.4,
      ),
    ),
  ].join('')
}
