import { scatter } from '../chance'
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
  rose,
  sea,
  vine,
} from '../colours'
import { box, clipped, disc, oval, place, shape, stroke } from '../draw'
import { hill, ridge, vineRows } from '../land'
import { grapes, vineLeaf } from '../plants'
import { orb, sky } from '../sky'
import { bottle, wineGlass } from '../vessels'

/** Flasks, a measure and a glass to judge by. */
export function blendingBench(): string {
  const flask = (x: number, s: number, wine: string, level: number) =>
    place(
      [
        clipped(
          'M-28 -300V-190L-130 -30C-140 -8 -128 0 -110 0H110C128 0 140 -8 130 -30L28 -190V-300Z',
          box(-150, -level, 300, level, [mix(wine, paper, 0.15), wine]) +
            oval(0, -level, 120, 9, fade(paper, 0.4)),
        ),
        shape(
          'M-28 -300V-190L-130 -30C-140 -8 -128 0 -110 0H110C128 0 140 -8 130 -30L28 -190V-300Z',
          fade(paper, 0.22),
          `stroke="${paper}" stroke-opacity=".75" stroke-width="4"`,
        ),
        box(-40, -312, 80, 14, fade(paper, 0.8), 7),
        ...[60, 95, 130].map((y) =>
          stroke(`M${40 - y * 0.2} -${y}H${74 - y * 0.3}`, fade(paper, 0.9), 4),
        ),
        stroke('M-96 -34L-30 -150', fade(paper, 0.6), 9),
      ].join(''),
      x,
      960,
      s,
    )
  const cylinder = place(
    box(-46, -430, 92, 424, fade(paper, 0.24), 12) +
      box(-46, -260, 92, 254, [honey, gold], 12) +
      oval(0, -430, 46, 8, fade(paper, 0.7)) +
      box(-84, -10, 168, 16, fade(paper, 0.75), 8) +
      scatter(14, (i) => stroke(`M14 ${-40 - i * 26}H${i % 2 ? 32 : 42}`, fade(ink, 0.5), 3)),
    830,
    960,
    1.15,
  )
  return [
    sky([mix(mist, paper, 0.1), mix(mist, sea, 0.35)]),
    disc(1100, 470, 346, mix(paper, gold, 0.3)),
    clipped(
      'M790 470A310 310 0 0 0 1410 470A310 310 0 0 0 790 470Z',
      [
        sky([mix(sea, paper, 0.55), mix(honey, paper, 0.6)], 800),
        orb(1210, 360, 70, paper, honey),
        hill(ridge(3, 520, 40, 40), mix(mist, vine, 0.3), paper),
        hill(
          ridge(14, 600, 30, -60),
          [mix(meadow, paper, 0.2), leaf],
          vine,
          vineRows({ vanish: [1000, 480], gap: 320, dark: vine, light: leaf }),
        ),
      ].join(''),
    ),
    box(-20, 400, 700, 24, mix(gold, clay, 0.35), 3),
    box(-20, 424, 690, 18, fade(ink, 0.14)),
    ...[vine, claret, honey, ink, rose].map((glass, i) =>
      bottle(110 + i * 118, 400, 0.74, {
        glass,
        foil: i % 2 ? ink : gold,
        label: paper,
        mark: leaf,
      }),
    ),
    shape('M-20 960H1620V1240H-20Z', [mix(paper, gold, 0.28), mix(gold, clay, 0.35)]),
    box(-20, 952, 1640, 14, paper),
    ...[
      [260, 190],
      [570, 150],
      [830, 110],
      [1110, 170],
    ].map(([x = 0, w = 0]) => oval(x + 14, 966, w, 15, fade(ink, 0.25))),
    oval(1362, 1096, 110, 14, fade(ink, 0.22)),
    flask(260, 1.3, claret, 150),
    flask(570, 1.02, mix(rose, paper, 0.2), 120),
    cylinder,
    flask(1110, 1.15, mix(honey, paper, 0.1), 170),
    wineGlass(1350, 1090, 1.7, [rose, claret]),
    place(
      shape('M-190 0L-150 -110H200L230 0Z', paper) +
        [-80, -56, -32]
          .map((y, i) => stroke(`M-110 ${y}H${90 - i * 40}`, fade(ink, 0.4), 5))
          .join(''),
      440,
      1170,
      1.1,
    ),
    stroke('M640 1150L860 1070', claret, 15),
    stroke('M640 1150L622 1158', ink, 9),
    vineLeaf(980, 1150, 0.8, 70, leaf),
    place(grapes(0, 0, 0.6, claret, 12), 1080, 1090, 1, 80),
  ].join('')
}
