/** The estate's five colours; every picture is mixed from these. */
export const paper = '#F7F3EA'
export const ink = '#1E2A23'
export const claret = '#7B2237'
export const vine = '#2F4A3A'
export const gold = '#B8954A'

/** A colour part of the way from one to another: 0 is the first, 1 the second. */
export function mix(from: string, to: string, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const start = Number.parseInt(from.slice(at, at + 2), 16)
    const end = Number.parseInt(to.slice(at, at + 2), 16)
    return Math.round(start + (end - start) * part)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('')}`
}

/** The same colour, seen through: 0 is not there, 1 is solid. */
export function fade(colour: string, opacity: number): string {
  return (
    colour +
    Math.round(opacity * 255)
      .toString(16)
      .padStart(2, '0')
  )
}

export const leaf = mix(vine, '#7F9A4E', 0.62)
export const meadow = mix('#9FAE62', paper, 0.3)
export const straw = mix(gold, paper, 0.45)
export const honey = mix('#E2B354', paper, 0.2)
export const blush = mix(claret, paper, 0.72)
export const rose = mix(claret, paper, 0.45)
export const clay = mix(claret, gold, 0.55)
export const mist = mix('#B9CBC4', paper, 0.35)
export const sea = mix('#5F8C8C', paper, 0.25)
export const night = mix(ink, '#14283A', 0.55)
