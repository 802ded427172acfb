import { barn, poplar, tree } from '../buildings'
import { claret, clay, honey, ink, mix, night, paper, vine } from '../colours'
import { glow } from '../draw'
import { hedge, hill, ridge, vineRows } from '../land'
import { orb, sky, stars } from '../sky'

const lamp = '#F0C066'

/** The barns with their lamps lit under a full moon. */
export function barnsAtNight(): string {
  const far = ridge(13, 640, 44, 60)
  const knoll = ridge(22, 760, 40, -60)
  const look = {
    wall: [mix(night, vine, 0.5), mix(night, vine, 0.25)],
    gable: mix(vine, '#9aa79a', 0.22),
    roof: mix(claret, night, 0.62),
    edge: mix(paper, night, 0.55),
    window: lamp,
    door: mix(lamp, clay, 0.35),
  }
  return [
    sky([mix(night, ink, 0.5), night, mix(night, '#5E8A86', 0.55)], 820),
    stars(230, 640, 5),
    orb(390, 300, 92, [paper, mix(paper, honey, 0.4)], mix(paper, '#9DB4AD', 0.4)),
    hill(ridge(4, 590, 40, -50), mix(night, '#5E8A86', 0.34), night),
    hedge(far, 180, 760, 30, mix(night, vine, 0.35)),
    hill(far, mix(night, vine, 0.55), ink),
    poplar(640, knoll(640) + 10, 250, mix(vine, ink, 0.72), mix(vine, ink, 0.35)),
    poplar(700, knoll(700) + 10, 190, mix(vine, ink, 0.72), mix(vine, ink, 0.35)),
    tree(1440, knoll(1440) + 14, 280, mix(vine, ink, 0.7), mix(vine, ink, 0.35), ink),
    barn(1010, knoll(1200) + 6, 1.2, look),
    glow(1210, knoll(1210) - 40, 330, lamp, 0.4),
    hill(
      (x) => knoll(x) + 8,
      [mix(vine, night, 0.35), mix(vine, ink, 0.5)],
      ink,
      vineRows({
        vanish: [980, 560],
        gap: 230,
        dark: mix(vine, ink, 0.85),
        light: mix(vine, '#7fa08f', 0.28),
        seed: 6,
      }),
    ),
    barn(760, knoll(900) + 46, 1.36, look),
    glow(960, knoll(900) + 30, 420, lamp, 0.42),
  ].join('')
}
