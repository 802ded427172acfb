import { between, chance, scatter } from './chance'
import { fade, mix, paper } from './colours'
import { disc, type Fill, oval, place, shape, stroke } from './draw'

/** A bunch of grapes hanging from a point; about 150 wide at scale 1. */
export function grapes(x: number, y: number, scale: number, colour: string, seed = 1): string {
  const random = chance(seed)
  let fruit = ''
  for (const [row, count] of [4, 5, 5, 4, 3, 2, 1].entries()) {
    fruit += scatter(count, (i) => {
      const gx = (i - (count - 1) / 2) * 31 + between(random, -5, 5)
      const gy = row * 26 + between(random, -4, 4)
      const tone = mix(colour, paper, between(random, 0, 0.22))
      return (
        disc(gx, gy, 20, mix(tone, '#120a14', 0.25)) +
        disc(gx - 1.5, gy - 2, 17.5, tone) +
        oval(gx - 7, gy - 8, 4.5, 3.5, fade(paper, 0.5))
      )
    })
  }
  const stalk = stroke('M0 -14C2 -34 8 -44 18 -54', '#6B5738', 7)
  return place(stalk + fruit, x, y, scale)
}

/** A vine leaf, stalk at the origin, about 120 across at scale 1. */
export function vineLeaf(x: number, y: number, scale: number, turn: number, fill: Fill): string {
  const d =
    'M0 0C-14 10 -40 14 -52 -6C-44 -8 -42 -14 -44 -22C-62 -24 -70 -46 -62 -62C-50 -56 -44 -60 -40 -68C-44 -92 -20 -112 0 -124C20 -112 44 -92 40 -68C44 -60 50 -56 62 -62C70 -46 62 -24 44 -22C42 -14 44 -8 52 -6C40 14 14 10 0 0Z'
  const veins = 'M0 0V-104M0 -14L-48 -52M0 -14L48 -52M0 -10L-36 -6M0 -10L36 -6'
  return place(shape(d, fill) + stroke(veins, fade(paper, 0.32), 3), x, y, scale, turn)
}

/** A branch with paired leaves, growing upwards from its foot; `length` long. */
export function sprig(x: number, y: number, length: number, turn: number, fill: string): string {
  const pairs = Math.floor(length / 42)
  const leaves = scatter(pairs, (i) => {
    const at = -length * ((i + 1) / (pairs + 0.6))
    const size = 0.65 + 0.5 * Math.sin(((i + 1) / (pairs + 1)) * Math.PI)
    const one = 'M0 0C14 -22 44 -30 66 -24C56 -4 26 10 0 0Z'
    return (
      place(shape(one, fill), 0, at, size) +
      place(`<g transform="scale(-1 1)">${shape(one, mix(fill, paper, 0.22))}</g>`, 0, at + 8, size)
    )
  })
  const stem = stroke(`M0 0Q10 ${-length / 2} 0 ${-length}`, mix(fill, '#3b2a1a', 0.3), 5)
  return place(stem + leaves, x, y, 1, turn)
}

/** A wild flower on a stalk: a poppy, a daisy or a cornflower. */
export function flower(
  x: number,
  y: number,
  height: number,
  lean: number,
  look: { petal: string; heart: string; kind: 'poppy' | 'daisy' | 'thistle'; stem: string },
): string {
  const size = height * 0.13
  const stalk = stroke(`M0 0Q${-lean * 0.3} ${-height * 0.6} ${lean} ${-height}`, look.stem, 5)
  const petals = look.kind === 'poppy' ? 4 : look.kind === 'daisy' ? 11 : 9
  const spread = look.kind === 'poppy' ? 0.5 : 0.72
  const wide = look.kind === 'poppy' ? 0.72 : 0.22
  const head = scatter(petals, (i) => {
    const turn = (i / petals) * 360
    const tone = mix(look.petal, paper, i % 2 ? 0.14 : 0)
    return place(oval(0, -size * spread, size * wide, size * 0.66, tone), 0, 0, 1, turn)
  })
  const heart = disc(0, 0, size * 0.3, look.heart)
  return place(
    `${stalk}<g transform="translate(${lean} ${-height}) scale(1 .82)">${head}${heart}</g>`,
    x,
    y,
  )
}
