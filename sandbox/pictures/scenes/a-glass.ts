import { claret, clay, fade, honey, ink, leaf, meadow, mix, rose, vine } from '../colours'
import { clipped, disc, oval, stippled } from '../draw'
import { hill, ridge, vineRows } from '../land'
import { sprig } from '../plants'
import { sky } from '../sky'
import { flute } from '../vessels'

/** One tall glass before a setting sun. */
export function aGlass(): string {
  return [
    sky([mix(claret, ink, 0.22), claret]),
    disc(800, 560, 520, [mix(honey, rose, 0.25), honey]),
    stippled(disc(800, 560, 520, [fade(claret, 0.5), fade(claret, 0)])),
    clipped(
      'M280 560A520 520 0 0 0 1320 560A520 520 0 0 0 280 560Z',
      [
        hill(ridge(8, 690, 50, 60), mix(clay, honey, 0.4), honey),
        hill(ridge(16, 760, 40, -80), mix(vine, clay, 0.4), clay),
        hill(
          ridge(25, 830, 20),
          meadow,
          vine,
          vineRows({ vanish: [800, 640], gap: 300, dark: vine, light: leaf }),
        ),
      ].join(''),
    ),
    flute(800, 1130, 2.55, [fade('#F6DE9B', 0.97), fade('#DDAA4B', 0.95)]),
    oval(800, 1134, 190, 22, fade(ink, 0.25)),
    ...[
      [-1, 300],
      [1, 1300],
    ].flatMap(([side = 1, x = 0]) => [
      sprig(x, 1260, 620, side * -14, mix(leaf, claret, 0.15)),
      sprig(x + side * 150, 1260, 460, side * 6, mix(vine, leaf, 0.4)),
    ]),
  ].join('')
}
