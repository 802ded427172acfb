import { scatter } from '../chance'
import { claret, clay, fade, gold, honey, ink, leaf, mix, paper, rose, straw } from '../colours'
import { box, oval, place } from '../draw'
import { hill, ridge, vineRows } from '../land'
import { grapes, vineLeaf } from '../plants'
import { birds, cloud, orb, sky } from '../sky'

/** Autumn rows and full crates. */
export function harvest(): string {
  const rust = mix(clay, honey, 0.25)
  const near = ridge(27, 560, 26, 60)
  const crate = (x: number, y: number, s: number, seed: number) =>
    place(
      [
        scatter(9, (i) =>
          grapes(
            -150 + i * 38,
            -146 + (i % 3) * 16,
            0.66,
            i % 2 ? mix(claret, ink, 0.2) : mix(claret, '#3b2a55', 0.45),
            seed + i,
          ),
        ),
        vineLeaf(-96, -118, 0.7, -28, leaf),
        vineLeaf(92, -122, 0.62, 34, mix(leaf, gold, 0.5)),
        ...[0, 1, 2].map((i) =>
          box(-210, -100 + i * 52, 420, 44, [mix(straw, gold, 0.25), mix(gold, clay, 0.3)], 4),
        ),
        box(-204, -104, 26, 156, mix(gold, ink, 0.25), 3),
        box(178, -104, 26, 156, mix(gold, ink, 0.25), 3),
        box(-34, -36, 68, 20, mix(gold, ink, 0.55), 10),
      ].join(''),
      x,
      y,
      s,
    )
  return [
    sky([mix(honey, paper, 0.6), mix(honey, paper, 0.25), mix(honey, clay, 0.25)], 640),
    orb(380, 330, 104, paper, honey),
    cloud(900, 130, 520, mix(paper, honey, 0.12), 14),
    hill(ridge(2, 470, 50, -60), mix(rose, honey, 0.45), paper),
    hill(ridge(11, 520, 40, 70), mix(clay, straw, 0.45), clay),
    hill(
      near,
      [straw, mix(gold, clay, 0.2)],
      claret,
      vineRows({
        vanish: [900, 380],
        gap: 270,
        dark: [mix(rust, claret, 0.35), claret],
        light: [honey, rust],
        seed: 4,
        fullness: 0.56,
      }),
    ),
    oval(470, 1136, 270, 34, fade(ink, 0.2)),
    oval(1230, 1162, 300, 36, fade(ink, 0.2)),
    crate(470, 1080, 0.98, 10),
    crate(1230, 1100, 1.12, 50),
    birds(1180, 380, 5, fade(claret, 0.7), 4),
  ].join('')
}
