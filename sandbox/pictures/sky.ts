import { between, chance, scatter } from './chance'
import { fade, paper } from './colours'
import { box, disc, type Fill, glow, HEIGHT, stroke, WIDTH } from './draw'

export function sky(fill: Fill, height = HEIGHT): string {
  return box(0, 0, WIDTH, height, fill)
}

/** A sun or moon with rings of light about it, flat as in a print. */
export function orb(x: number, y: number, r: number, colour: Fill, light: string): string {
  const rings = [2.7, 2.05, 1.5].map((size) => disc(x, y, r * size, fade(light, 0.13)))
  return glow(x, y, r * 5, light, 0.35) + rings.join('') + disc(x, y, r, colour)
}

/** A long flat cloud of rounded bars. */
export function cloud(x: number, y: number, width: number, fill: Fill, seed = 1): string {
  const random = chance(seed)
  const thick = width * 0.075
  return scatter(4, (row) => {
    const length = width * between(random, 0.42, 0.9) * (1 - Math.abs(row - 1.6) * 0.16)
    const start = x + between(random, 0, width - length)
    return box(start, y + row * thick * 0.86, length, thick, fill, thick / 2)
  })
}

export function stars(count: number, below: number, seed: number): string {
  const random = chance(seed)
  return scatter(count, () => {
    const size = 0.8 + random() ** 6 * 4.2
    const shine = fade(paper, between(random, 0.35, 1))
    return disc(random() * WIDTH, random() ** 1.2 * below, size, shine)
  })
}

/** A few birds, far off. */
export function birds(x: number, y: number, count: number, colour: string, seed = 1): string {
  const random = chance(seed)
  return scatter(count, () => {
    const [bx, by] = [x + between(random, -150, 150), y + between(random, -55, 55)]
    const s = between(random, 9, 19)
    const wings = `M${bx - s} ${by - s * 0.3}Q${bx - s * 0.4} ${by - s * 0.55} ${bx} ${by}Q${bx + s * 0.4} ${by - s * 0.55} ${bx + s} ${by - s * 0.3}`
    return stroke(wings, colour, 3)
  })
}
