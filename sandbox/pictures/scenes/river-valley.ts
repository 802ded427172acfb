import { tree } from '../buildings'
import { between, chance, scatter } from '../chance'
import { fade, honey, ink, leaf, meadow, mist, mix, paper, rose, sea, vine } from '../colours'
import { shape } from '../draw'
import { hill, ridge, vineRows } from '../land'
import { birds, cloud, orb, sky } from '../sky'

/** A river winding home through the meadows, seen from the vineyard. */
export function riverValley(): string {
  const river =
    'M930 575C1010 600 1180 606 1150 640C1110 684 640 668 560 724C470 790 1180 800 1230 878C1290 980 420 960 260 1230H1130C1120 1090 1560 1010 1440 862C1340 748 800 770 830 724C860 682 1290 690 1280 634C1270 590 1080 596 990 570Z'
  const wood = mix(vine, ink, 0.1)
  return [
    sky([mix(sea, paper, 0.3), mix(honey, paper, 0.6), mix(honey, rose, 0.18)], 620),
    orb(1010, 400, 96, paper, honey),
    cloud(170, 150, 560, mix(paper, honey, 0.12), 12),
    hill(ridge(5, 500, 42, -60), mix(mist, sea, 0.5), paper),
    hill(ridge(16, 540, 44, 40), mix(vine, mist, 0.5), mist),
    hill(() => 585, [mix(meadow, honey, 0.4), leaf], vine),
    shape(river, [paper, mix(sea, honey, 0.2), mix(sea, vine, 0.25)]),
    scatter(60, (i) => {
      const r = chance(i + 40)
      const side = i % 2 ? 1 : -1
      const y = 620 + i * 7.6
      const x = 800 + side * between(r, 560, 900) * (0.75 + (y - 600) / 1900)
      return tree(x, y, 34 + (y - 600) * 0.16, wood, mix(leaf, vine, 0.3), ink)
    }),
    hill(
      (x) =>
        1010 - (x < 640 ? ((640 - x) / 640) ** 1.6 * 420 : 0) + (x > 640 ? (x - 640) * 0.6 : 0),
      [mix(vine, leaf, 0.5), vine],
      ink,
      vineRows({
        vanish: [-520, 300],
        gap: 300,
        dark: mix(vine, ink, 0.25),
        light: mix(leaf, honey, 0.12),
        seed: 8,
      }),
    ),
    birds(640, 300, 5, fade(ink, 0.6), 9),
  ].join('')
}
