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
  vine,
} from '../colours'
import { box, clipped, disc, oval, shape, stippled, stroke } from '../draw'
import { hill, ridge, vineRows } from '../land'
import { grapes, vineLeaf } from '../plants'
import { orb, sky } from '../sky'

/** A cup and a slice of cake beside the arch. */
export function coffeeAtTheDoor(): string {
  const steam = (x: number, s: number) =>
    stroke(
      `M${x} 690C${x - 44 * s} 630 ${x + 54 * s} 590 ${x} 520C${x - 40 * s} 466 ${x + 30 * s} 430 ${x + 6} 380`,
      fade(paper, 0.7),
      15,
    )
  const wall = mix(paper, clay, 0.26)
  return [
    sky([mix(wall, paper, 0.3), wall]),
    scatter(70, (i) => {
      const r = chance(i + 3)
      const [x, y] = [Math.floor(r() * 14) * 120, Math.floor(r() * 12) * 70]
      return box(x + (y % 140 ? 0 : 60), y, 104, 54, fade(mix(clay, gold, r()), 0.17), 12)
    }),
    shape('M930 900V420A240 240 0 0 1 1410 420V900Z', mix(gold, ink, 0.4)),
    clipped(
      'M960 900V425A210 210 0 0 1 1380 425V900Z',
      [
        sky([mix(sea, paper, 0.5), paper], 700),
        orb(1250, 400, 60, paper, honey),
        hill(ridge(3, 560, 40), mix(mist, vine, 0.3), paper),
        hill(
          ridge(9, 640, 30, 60),
          meadow,
          vine,
          vineRows({ vanish: [1160, 480], gap: 210, dark: vine, light: leaf }),
        ),
      ].join(''),
    ),
    ...scatterLeaves(),
    shape('M-20 900H1620V1240H-20Z', [mix(gold, clay, 0.25), mix(clay, ink, 0.3)]),
    box(-20, 892, 1640, 14, mix(honey, paper, 0.2)),
    ...[980, 1070].map((y, i) =>
      stroke(`M-20 ${y}C400 ${y - 16} 900 ${y + 22 - i * 30} 1640 ${y}`, fade(ink, 0.14), 4),
    ),
    steam(450, 1),
    steam(540, -1),
    steam(620, 0.8),
    oval(552, 1084, 350, 56, fade(ink, 0.24)),
    oval(530, 1062, 330, 62, paper),
    oval(530, 1054, 240, 38, mix(paper, gold, 0.25)),
    stroke('M734 800C850 770 872 930 700 950', paper, 34),
    shape('M310 740C310 900 370 1050 530 1052C690 1050 750 900 750 740Z', [
      paper,
      mix(paper, '#c8bda8', 0.65),
    ]),
    stippled(
      shape('M560 752H750C750 900 690 1050 530 1052C640 1000 660 880 560 752Z', fade(gold, 0.6)),
    ),
    oval(530, 740, 220, 42, mix(paper, '#c8bda8', 0.3)),
    oval(530, 744, 198, 33, mix(clay, ink, 0.62)),
    oval(500, 742, 96, 14, mix(clay, paper, 0.4)),
    stroke('M322 838C420 880 640 880 738 838', claret, 12),
    oval(1150, 1110, 270, 56, fade(ink, 0.22)),
    oval(1150, 1096, 264, 54, mix(mist, paper, 0.4)),
    oval(1150, 1090, 190, 34, mix(mist, paper, 0.7)),
    shape('M1010 1086L1270 1040V950L1010 1000Z', [honey, gold]),
    shape('M1010 1048L1270 1000V982L1010 1030Z', claret),
    shape('M1010 1000L1270 950L1200 914L1024 966Z', paper),
    disc(1130, 938, 24, claret),
    stroke('M1132 918C1136 900 1150 892 1160 890', vine, 5),
  ].join('')
}

function scatterLeaves(): string[] {
  const random = chance(58)
  return [
    stroke('M830 -20C900 200 860 500 890 900', mix(clay, ink, 0.5), 16),
    stroke('M880 190C1100 90 1300 80 1620 170', mix(clay, ink, 0.5), 12),
    scatter(26, (i) =>
      vineLeaf(
        850 + between(random, -70, 70),
        20 + i * 26,
        between(random, 0.5, 0.9),
        between(random, -120, 120),
        mix(leaf, vine, random()),
      ),
    ),
    scatter(28, (i) =>
      vineLeaf(
        880 + i * 28,
        170 + between(random, -90, 40),
        between(random, 0.5, 0.85),
        between(random, -120, 120),
        mix(leaf, vine, random()),
      ),
    ),
    grapes(800, 330, 0.7, claret, 3),
    grapes(1480, 230, 0.66, claret, 8),
  ]
}
