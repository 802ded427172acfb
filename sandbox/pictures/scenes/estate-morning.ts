import { barn, poplar } from '../buildings'
import { clay, fade, gold, honey, ink, leaf, meadow, mist, mix, paper, vine } from '../colours'
import { hedge, hill, ridge, vineRows } from '../land'
import { birds, cloud, orb, sky } from '../sky'

/** Early light over the rows, the house and its poplars. */
export function estateMorning(): string {
  const far = ridge(3, 560, 46)
  const mid = ridge(9, 640, 60, -70)
  const near = ridge(14, 760, 34, 90)
  const walls = {
    wall: paper,
    gable: mix(paper, gold, 0.25),
    roof: clay,
    edge: mix(clay, ink, 0.3),
  }
  return [
    sky([mix(mist, paper, 0.2), mix(honey, paper, 0.72), mix(honey, paper, 0.35)], 700),
    orb(1090, 400, 118, paper, honey),
    cloud(210, 190, 470, mix(paper, honey, 0.12), 4),
    cloud(1180, 130, 330, mix(paper, honey, 0.12), 8),
    hill(ridge(21, 500, 40, 40), mix(mist, vine, 0.22), mix(mist, paper, 0.5)),
    hedge(far, 60, 640, 30, mix(vine, mist, 0.5)),
    hill(far, mix(vine, mist, 0.55), mix(mist, honey, 0.4)),
    hill(
      mid,
      [mix(leaf, paper, 0.42), mix(leaf, paper, 0.15)],
      vine,
      vineRows({
        vanish: [420, 200],
        gap: 150,
        dark: mix(vine, leaf, 0.45),
        light: mix(leaf, paper, 0.18),
        seed: 5,
      }),
    ),
    ...[430, 478, 520].map((x, i) =>
      poplar(x, mid(x) + 12, 170 - i * 26, vine, mix(vine, leaf, 0.6)),
    ),
    barn(560, mid(680) + 14, 0.82, { ...walls, window: mix(ink, vine, 0.4), door: vine }),
    poplar(850, mid(850) + 16, 148, vine, mix(vine, leaf, 0.6)),
    hill(
      near,
      [meadow, mix(meadow, leaf, 0.6)],
      vine,
      vineRows({
        vanish: [930, 560],
        gap: 235,
        dark: [mix(vine, leaf, 0.25), vine],
        light: [leaf, mix(leaf, honey, 0.18)],
        seed: 2,
      }),
    ),
    birds(560, 330, 5, fade(ink, 0.65), 6),
  ].join('')
}
