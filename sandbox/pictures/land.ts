import { between, chance } from './chance'
import { fade } from './colours'
import { clipped, type Fill, HEIGHT, type Point, shape, smooth, stippled, WIDTH } from './draw'

/** The height of a skyline at every x, so that things can stand on it. */
export type Ridge = (x: number) => number

/** A rolling skyline: about `base`, rising and falling by `sway`, sloping by `tilt` to the right. */
export function ridge(seed: number, base: number, sway: number, tilt = 0): Ridge {
  const random = chance(seed)
  const [first, second, third] = [random() * 6.3, random() * 6.3, random() * 6.3]
  return (x) =>
    base +
    tilt * (x / WIDTH - 0.5) +
    sway *
      (0.62 * Math.sin(x / 430 + first) +
        0.28 * Math.sin(x / 215 + second) +
        0.1 * Math.sin(x / 90 + third))
}

function outline(line: Ridge, bottom = HEIGHT + 40): string {
  const points: Point[] = []
  for (let x = -60; x <= WIDTH + 60; x += 30) points.push([x, line(x)])
  return `${smooth(points)}L${WIDTH + 60} ${bottom}L-60 ${bottom}Z`
}

/** A hill under a skyline, with what grows on it and a stippled shade rising from its foot. */
export function hill(line: Ridge, fill: Fill, shade: string, growth = ''): string {
  const d = outline(line)
  const dusk = stippled(shape(d, [fade(shade, 0), fade(shade, 0.05), fade(shade, 0.55)]))
  return shape(d, fill) + clipped(d, growth) + dusk
}

export type RowLook = {
  /** Where the rows would meet, and how far apart they are at the foot of the picture. */
  vanish: Point
  gap: number
  dark: Fill
  light: Fill
  /** How full the leaves are: the part of the gap a row takes. */
  fullness?: number
  seed?: number
}

/** Rows of vines running towards us: a dark flank with a lit crown on each. */
export function vineRows(look: RowLook): string {
  const random = chance(look.seed ?? 1)
  const [vanishX, vanishY] = look.vanish
  const foot = HEIGHT + 120
  const half = Math.ceil((WIDTH + Math.abs(vanishX - WIDTH / 2) * 2) / look.gap) + 14
  const width = look.gap * (look.fullness ?? 0.52)
  let rows = ''
  for (let i = -half; i <= half; i++) {
    const footX = vanishX + (i + 0.5) * look.gap
    const crown = bushyStrip(look.vanish, [footX, foot], width, random)
    const lit = bushyStrip(
      [vanishX, vanishY - 1],
      [footX - Math.sign(i + 0.5) * width * 0.2, foot - width * 0.26],
      width * 0.5,
      random,
    )
    rows += shape(crown, look.dark) + shape(lit, look.light)
  }
  return rows
}

// Leaf clumps shrink with distance, so steps are even in perspective and not on the paper.
function bushyStrip(from: Point, to: Point, width: number, random: () => number): string {
  const left: Point[] = []
  const right: Point[] = []
  for (let depth = 14; depth >= 1; depth *= 0.93) {
    const near = 1 / depth
    const x = from[0] + (to[0] - from[0]) * near
    const y = from[1] + (to[1] - from[1]) * near
    const reach = (width * near) / 2
    left.push([x - reach * between(random, 0.72, 1.2), y])
    right.push([x + reach * between(random, 0.72, 1.2), y])
  }
  return smooth([...left, ...right.reverse()], true)
}

/** A hedge or far wood: bumps along a skyline between two places. */
export function hedge(line: Ridge, from: number, to: number, size: number, fill: Fill): string {
  const random = chance(from + to)
  const points: Point[] = [[from, line(from) + size]]
  for (let x = from; x <= to; x += size * 0.55) {
    points.push([x, line(x) - size * between(random, 0.25, 1)])
  }
  points.push([to, line(to) + size])
  return shape(`${smooth(points)}Z`, fill)
}
