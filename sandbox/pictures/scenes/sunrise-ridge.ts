import { scatter } from '../chance'
import { blush, claret, fade, honey, ink, leaf, mix, paper, rose, sea, vine } from '../colours'
import { box, disc, place, shape, stroke } from '../draw'
import { hill, ridge } from '../land'
import { birds, cloud, orb, sky } from '../sky'

/** Two walkers above chalk cliffs as the sun leaves the sea. */
export function sunriseRidge(): string {
  const cliffs =
    'M1700 520C1600 500 1540 560 1450 540C1380 526 1330 588 1240 574C1180 566 1130 622 1050 612C1000 608 960 650 900 646L860 706H1700Z'
  const chalk =
    'M1700 590C1620 566 1560 612 1460 596C1390 588 1340 634 1250 622C1180 616 1130 656 1056 648C1000 646 950 668 900 648L866 708H1700Z'
  const path =
    'M492 848C590 890 640 920 560 966C480 1010 500 1080 700 1240H930C640 1090 560 1030 630 976C700 922 640 884 548 850Z'
  const walkers = [
    [505, 838, 1],
    [566, 846, 0.88],
  ].map(([x = 0, y = 0, s = 1]) =>
    place(
      shape('M-13 0L-11 -44C-22 -60 -16 -92 0 -92C16 -92 22 -60 11 -44L14 0H5L0 -36L-5 0Z', ink) +
        disc(0, -104, 12, ink) +
        stroke('M18 -50L30 2', ink, 4),
      x,
      y,
      s,
    ),
  )
  const near = ridge(33, 870, 42, 150)
  return [
    sky([mix(claret, ink, 0.25), rose, mix(honey, rose, 0.3), honey], 720),
    orb(700, 660, 150, [paper, honey], honey),
    cloud(90, 300, 520, mix(rose, blush, 0.35), 3),
    cloud(980, 210, 560, mix(rose, claret, 0.25), 5),
    box(0, 662, 1600, 320, [mix(sea, honey, 0.45), mix(sea, ink, 0.3)]),
    scatter(26, (i) => {
      const y = 676 + i * 9
      const w = 150 + Math.abs(Math.sin(i * 2.3)) * 190
      return box(700 - w / 2 + Math.sin(i * 5.1) * 40, y, w, 4.5, fade(paper, 0.62 - i * 0.02), 2)
    }),
    shape(cliffs, [mix(leaf, claret, 0.28), mix(leaf, claret, 0.4)]),
    shape(chalk, [mix(paper, honey, 0.2), blush]),
    hill(ridge(8, 800, 34, -150), mix(vine, claret, 0.32), ink),
    hill(near, [mix(leaf, claret, 0.22), mix(vine, ink, 0.2)], ink),
    shape(path, [mix(paper, honey, 0.3), mix(honey, leaf, 0.4)]),
    ...walkers,
    birds(1020, 420, 6, fade(ink, 0.7), 2),
  ].join('')
}
