import { chance, scatter } from './chance'
import { fade, gold, mix, paper } from './colours'
import { box, clipped, disc, type Fill, glow, oval, place, shape, stroke } from './draw'

const bowl = 'M-50 -300C-66 -228 -62 -146 0 -134C62 -146 66 -228 50 -300Z'

/** A wine glass standing on y; 300 tall at scale 1. */
export function wineGlass(x: number, y: number, scale: number, wine: Fill, line = paper): string {
  const parts = [
    oval(0, 0, 46, 9, fade(line, 0.5)),
    shape('M-3.5 -136C-2 -60 -4 -16 -16 -3H16C4 -16 2 -60 3.5 -136Z', fade(line, 0.6)),
    shape(bowl, fade(line, 0.28)),
    clipped(bowl, box(-80, -222, 160, 120, wine) + oval(0, -222, 61, 9, fade(line, 0.35))),
    shape('M-40 -284C-52 -230 -50 -180 -30 -160C-40 -190 -40 -240 -30 -284Z', fade(line, 0.55)),
    stroke('M-50 -300C-66 -228 -62 -146 0 -134C62 -146 66 -228 50 -300', fade(line, 0.6), 3),
    oval(
      0,
      -300,
      50,
      7,
      fade(line, 0.25),
      `stroke="${line}" stroke-opacity=".7" stroke-width="2.5"`,
    ),
  ]
  return place(parts.join(''), x, y, scale)
}

/** A tall glass with beads rising in it; 400 tall at scale 1. */
export function flute(x: number, y: number, scale: number, wine: Fill, line = paper): string {
  const random = chance(3)
  const cup = 'M-44 -400C-52 -300 -46 -190 0 -160C46 -190 52 -300 44 -400Z'
  const beads = scatter(46, () => {
    const height = random()
    const x = (random() - 0.5) * (18 + 58 * height)
    return disc(x, -178 - height * 165, 1 + random() * 2.6, fade(paper, 0.85))
  })
  const parts = [
    oval(0, 0, 48, 8, fade(line, 0.5)),
    shape('M-3.5 -164C-2 -60 -4 -14 -18 -3H18C4 -14 2 -60 3.5 -164Z', fade(line, 0.6)),
    shape(cup, fade(line, 0.25)),
    clipped(cup, box(-80, -346, 160, 220, wine) + oval(0, -346, 49, 6, fade(line, 0.5)) + beads),
    shape('M-34 -386C-40 -320 -38 -240 -20 -206C-28 -250 -28 -330 -24 -386Z', fade(line, 0.5)),
    stroke('M-44 -400C-52 -300 -46 -190 0 -160C46 -190 52 -300 44 -400', fade(line, 0.65), 2.5),
    oval(0, -400, 44, 5, 'none', `stroke="${line}" stroke-opacity=".8" stroke-width="2.5"`),
  ]
  return place(parts.join(''), x, y, scale)
}

/** A bottle standing on y; 360 tall at scale 1. */
export function bottle(
  x: number,
  y: number,
  scale: number,
  look: { glass: Fill; foil: Fill; label: string; mark: string },
): string {
  const body = 'M-52 0V-178C-52 -222 -19 -238 -17 -284V-360H17V-284C19 -238 52 -222 52 -178V0Z'
  const parts = [
    shape(body, look.glass),
    clipped(
      body,
      [
        shape('M-20 -365H20V-262C10 -256 -10 -256 -20 -262Z', look.foil),
        box(-52, -150, 104, 104, look.label),
        box(-52, -142, 104, 2.5, mix(look.label, gold, 0.8)),
        box(-52, -56, 104, 2.5, mix(look.label, gold, 0.8)),
        shape('M-26 -78Q-10 -106 4 -92Q16 -104 28 -78Z', look.mark),
        disc(10, -112, 8, gold),
        box(22, -365, 40, 365, fade('#000000', 0.13)),
        box(-42, -190, 7, 180, fade(paper, 0.22), 3),
      ].join(''),
    ),
    box(-20, -364, 40, 14, look.foil, 3),
  ]
  return place(parts.join(''), x, y, scale)
}

/** A lit candle standing on y, `height` tall, with its light about it. */
export function candle(x: number, y: number, height: number, wax: Fill, reach = 260): string {
  const flame =
    shape('M0 4C-15 -10 -9 -30 0 -54C9 -30 15 -10 0 4Z', ['#F6D27A', '#F3B64C']) +
    shape('M0 2C-7 -6 -4 -16 0 -28C4 -16 7 -6 0 2Z', paper)
  const stick = box(-11, -height, 22, height, wax, 3) + oval(0, -height, 11, 3.5, paper)
  return (
    place(stick, x, y) +
    glow(x, y - height - 22, reach, '#F3C469', 0.55) +
    place(flame, x, y - height - 4)
  )
}
