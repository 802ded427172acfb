import { barn } from '../buildings'
import { between, chance, scatter } from '../chance'
import { fade, honey, ink, mix, night, paper, rose, vine } from '../colours'
import { box, disc, glow, place, shape, stippled, stroke } from '../draw'
import { hill, ridge } from '../land'
import { sky, stars } from '../sky'

const lamp = '#F0C066'

/** The Milky Way, a telescope and somebody looking up. */
export function nightSky(): string {
  const random = chance(19)
  const near = ridge(36, 1040, 46, -130)
  const galaxy = scatter(620, () => {
    const along = random()
    const off = (random() + random() + random() - 1.5) * 190 * (0.55 + along * 0.7)
    return disc(
      140 + along * 1250 + off * 0.62,
      900 - along * 980 + off * 0.78,
      0.8 + random() ** 5 * 3.6,
      fade(random() > 0.75 ? honey : paper, between(random, 0.35, 1)),
    )
  })
  const haze = scatter(9, (i) =>
    glow(170 + i * 150, 880 - i * 118, 210 + i * 14, i % 2 ? rose : '#7FA3A0', 0.24),
  )
  const telescope = place(
    [
      stroke('M0 -120L-62 0M0 -120L58 0M0 -120L6 4', ink, 9),
      place(
        box(-92, -19, 200, 38, ink, 6) +
          box(104, -25, 30, 50, ink, 5) +
          box(-122, -10, 34, 20, ink, 3),
        0,
        -132,
        1,
        -38,
      ),
    ].join(''),
    980,
    near(980) + 8,
    1.3,
  )
  const watcher = place(
    shape(
      'M-30 0L-24 -86C-34 -132 -22 -156 2 -158C28 -156 36 -130 26 -84L32 0H8L2 -56L-6 0Z',
      ink,
    ) +
      disc(8, -180, 20, ink) +
      stroke('M10 -138L48 -118', ink, 13),
    850,
    near(850) + 8,
    1.12,
  )
  return [
    sky([mix(ink, '#0f1c2e', 0.6), mix(night, '#24486a', 0.6), mix(rose, '#31506b', 0.4)]),
    stippled(haze),
    haze,
    stars(420, 1000, 9),
    galaxy,
    stroke('M1180 190L1010 262', fade(paper, 0.75), 3),
    disc(1010, 262, 4, paper),
    hill(ridge(2, 930, 46, 70), mix(night, vine, 0.25), ink),
    barn(330, 960, 0.5, {
      wall: ink,
      gable: mix(ink, night, 0.5),
      roof: ink,
      edge: ink,
      window: lamp,
      door: lamp,
    }),
    glow(400, 942, 130, lamp, 0.4),
    hill(ridge(15, 990, 28, 60), mix(ink, vine, 0.4), ink),
    watcher,
    telescope,
    hill(near, [mix(ink, vine, 0.22), ink], '#0d1411'),
  ].join('')
}
