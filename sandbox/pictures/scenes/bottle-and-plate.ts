import { claret, fade, gold, ink, leaf, mix, paper, straw, vine } from '../colours'
import { box, disc, glow, place, shape, stippled } from '../draw'
import { grapes, sprig, vineLeaf } from '../plants'
import { sky } from '../sky'
import { bottle } from '../vessels'

/** A place laid, seen from above. */
export function bottleAndPlate(): string {
  return [
    sky([mix(vine, leaf, 0.12), mix(vine, ink, 0.2)]),
    stippled(glow(420, 160, 900, leaf, 0.6)),
    shape('M-20 0L700 0L1040 1240H-20Z', fade(ink, 0.1)),
    disc(716, 640, 432, fade(ink, 0.28)),
    disc(700, 610, 430, [paper, mix(paper, '#d5cbb6', 0.5)]),
    disc(700, 610, 300, mix(paper, gold, 0.16)),
    disc(700, 610, 292, paper),
    disc(700, 610, 392, 'none', `stroke="${gold}" stroke-width="5"`),
    place(
      [
        shape('M0 -300L170 0L0 330L-170 0Z', [mix(claret, paper, 0.1), claret]),
        shape('M0 -300L170 0L0 330Z', fade(ink, 0.16)),
        shape('M0 -300L-170 0L-60 40L0 -300Z', fade(paper, 0.1)),
        box(-178, 20, 356, 54, gold, 6),
        box(-178, 32, 356, 3, fade(paper, 0.6)),
        box(-178, 58, 356, 3, fade(paper, 0.6)),
      ].join(''),
      700,
      600,
    ),
    sprig(690, 800, 400, 12, mix(leaf, paper, 0.15)),
    place(
      box(-13, -20, 26, 420, straw, 13) +
        [-30, -10, 10, 30].map((x) => box(x - 5, -250, 10, 170, straw, 5)).join('') +
        shape('M-35 -110C-35 -40 -13 -30 -13 0H13C13 -30 35 -40 35 -110Z', straw),
      160,
      620,
    ),
    shape('M1210 350C1262 440 1262 590 1240 640V1010A18 18 0 0 1 1204 1010V350Z', straw),
    place(
      bottle(0, 0, 1.9, {
        glass: [mix(ink, vine, 0.2), ink],
        foil: gold,
        label: paper,
        mark: claret,
      }),
      1440,
      820,
      1,
      0,
    ),
    vineLeaf(1390, 960, 1.1, -70, leaf),
    vineLeaf(1480, 960, 0.9, 60, mix(vine, leaf, 0.5)),
    place(grapes(0, 0, 1.1, mix('#B8C46A', leaf, 0.25), 6), 1430, 990, 1, 8),
  ].join('')
}
