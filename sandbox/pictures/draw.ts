export const WIDTH = 1600
export const HEIGHT = 1200

export type Point = readonly [x: number, y: number]
/** One colour, or several blending from top to bottom. */
export type Fill = string | readonly string[]

let lastId = 0
const freshId = () => `i${++lastId}`

function painted(fill: Fill, draw: (paint: string) => string): string {
  if (typeof fill === 'string') return draw(fill)
  const id = freshId()
  const stops = fill.map((colour, index) => {
    return `<stop offset="${index / (fill.length - 1)}" stop-color="${colour}"/>`
  })
  const defs = `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops.join('')}</linearGradient>`
  return defs + draw(`url(#${id})`)
}

export function shape(d: string, fill: Fill, extra = ''): string {
  return painted(fill, (paint) => `<path d="${d}" fill="${paint}" ${extra}/>`)
}

export function oval(x: number, y: number, rx: number, ry: number, fill: Fill, extra = ''): string {
  return painted(
    fill,
    (paint) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${paint}" ${extra}/>`,
  )
}

export function disc(x: number, y: number, r: number, fill: Fill, extra = ''): string {
  return oval(x, y, r, r, fill, extra)
}

export function box(x: number, y: number, w: number, h: number, fill: Fill, round = 0): string {
  return painted(
    fill,
    (paint) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" fill="${paint}"/>`,
  )
}

export function stroke(d: string, colour: string, width: number, extra = ''): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`
}

/** A group moved, scaled and turned. */
export function place(content: string, x: number, y: number, scale = 1, turn = 0): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${content}</g>`
}

export function clipped(d: string, content: string): string {
  const id = freshId()
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${content}</g>`
}

/** Light or shade that fades outwards from a point. */
export function glow(x: number, y: number, r: number, colour: string, opacity: number): string {
  const id = freshId()
  const stops = `<stop offset="0" stop-color="${colour}" stop-opacity="${opacity}"/><stop offset=".45" stop-color="${colour}" stop-opacity="${opacity * 0.4}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/>`
  return `<radialGradient id="${id}">${stops}</radialGradient>${disc(x, y, r, `url(#${id})`)}`
}

/** The same drawing as a spray of dots, like the shade in a screen print. */
export function stippled(content: string): string {
  return `<g mask="url(#stipple)">${content}</g>`
}

/** A path through points without corners. */
export function smooth(points: readonly Point[], isClosed = false): string {
  const at = (index: number): Point => {
    const last = points.length - 1
    const wrapped = isClosed ? (index + points.length) % points.length : index
    return points[Math.min(Math.max(wrapped, 0), last)] ?? [0, 0]
  }
  const [startX, startY] = at(0)
  let d = `M${startX.toFixed(1)} ${startY.toFixed(1)}`
  for (let i = 0; i < points.length - (isClosed ? 0 : 1); i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const bend = [
      from[0] + (to[0] - before[0]) / 6,
      from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6,
      to[1] - (after[1] - from[1]) / 6,
      ...to,
    ]
    d += `C${bend.map((n) => n.toFixed(1)).join(' ')}`
  }
  return isClosed ? `${d}Z` : d
}
