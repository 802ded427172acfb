import { between, chance, scatter } from '../chance'
import {
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
  sea,
  straw,
  vine,
} from '../colours'
import { box, clipped, oval, place, shape, stippled, stroke } from '../draw'
import { hill, ridge, vineRows } from '../land'
import { flower, grapes } from '../plants'
import { cloud, orb, sky } from '../sky'
import { bottle, wineGlass } from '../vessels'

/** A basket and a striped cloth beside the vines. */
export function picnic(): string {
  const cloth = 'M250 1010L1090 900L1560 1080L640 1240H300Z'
  const stripes = scatter(9, (i) =>
    shape(
      `M${190 + i * 108} ${1016 - i * 14}L${244 + i * 108} ${1009 - i * 14}L${780 + i * 108} ${1250 - i * 14}L${720 + i * 108} ${1256 - i * 14}Z`,
      fade(claret, 0.82),
    ),
  )
  const basket = place(
    [
      stroke('M-150 -150C-150 -350 150 -350 150 -150', mix(gold, ink, 0.3), 17),
      shape('M-190 -150H190L158 0H-158Z', [straw, mix(gold, clay, 0.35)]),
      ...[0, 1, 2, 3, 4].map((row) =>
        scatter(12, (i) =>
          box(
            -176 + row * 5 + i * (29.6 - row * 0.9),
            -140 + row * 28,
            22,
            11,
            fade(mix(gold, ink, 0.4), 0.5),
            5,
          ),
        ),
      ),
      box(-204, -170, 408, 30, mix(gold, clay, 0.3), 12),
      shape('M-190 -166C-110 -230 -40 -190 30 -212C100 -232 150 -190 192 -166Z', paper),
    ].join(''),
    560,
    1010,
    1.15,
  )
  return [
    sky([mix(sea, paper, 0.4), mix(mist, paper, 0.6), paper], 700),
    orb(300, 270, 96, mix(honey, paper, 0.25), honey),
    cloud(880, 150, 480, paper, 9),
    cloud(520, 300, 260, fade(paper, 0.9), 3),
    hill(ridge(8, 520, 50, 40), mix(mist, vine, 0.25), paper),
    hill(ridge(23, 580, 44, -60), mix(leaf, mist, 0.4), paper),
    hill(
      ridge(31, 650, 22, 40),
      [mix(meadow, paper, 0.2), meadow],
      leaf,
      vineRows({
        vanish: [1180, 470],
        gap: 250,
        dark: [mix(vine, leaf, 0.3), vine],
        light: leaf,
        seed: 15,
      }),
    ),
    hill(ridge(40, 860, 24, -40), [meadow, mix(leaf, meadow, 0.3)], vine),
    stippled(oval(900, 1130, 740, 120, fade(vine, 0.6))),
    shape(cloth, paper),
    clipped(cloth, stripes),
    basket,
    place(
      bottle(0, 0, 0.92, {
        glass: [vine, mix(vine, ink, 0.6)],
        foil: gold,
        label: paper,
        mark: leaf,
      }),
      880,
      1050,
    ),
    wineGlass(1040, 1070, 0.72, honey),
    wineGlass(1150, 1056, 0.7, honey),
    oval(1010, 1140, 170, 38, mix(straw, paper, 0.5)),
    oval(960, 1116, 96, 38, [mix(honey, gold, 0.4), clay]),
    ...[-40, 0, 40].map((at) => stroke(`M${960 + at - 10} 1096l22 32`, fade(paper, 0.75), 6)),
    shape('M1046 1136L1130 1076L1150 1136Z', honey),
    shape('M1046 1136L1150 1136V1150H1046Z', mix(honey, paper, 0.5)),
    place(grapes(0, 0, 0.52, claret, 4), 1290, 1060, 1, 62),
    scatter(22, (i) => {
      const r = chance(i + 9)
      return flower(
        between(r, 0, 1) < 0.5 ? between(r, 0, 260) : between(r, 1380, 1600),
        between(r, 1130, 1230),
        between(r, 70, 150),
        between(r, -14, 14),
        { petal: i % 3 ? paper : honey, heart: i % 3 ? honey : clay, kind: 'daisy', stem: vine },
      )
    }),
  ].join('')
}
