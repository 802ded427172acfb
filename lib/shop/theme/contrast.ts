import type { Palettes } from './palettes'

const AA = 4.5
const GRAPHIC = 3
/** Of what is read at length, twice as much as AA asks of large type. */
const TEXT = 7

/** Every pairing the pages use: what stands on what, and the least contrast. */
const ON_A_PAGE = [
  ['ink', 'paper', TEXT],
  ['ink', 'wash', TEXT],
  ['soft', 'paper', AA],
  ['soft', 'wash', AA],
  ['accent', 'paper', AA],
  ['accent', 'wash', AA],
  ['onAccent', 'accent', AA],
  ['danger', 'paper', AA],
  ['danger', 'wash', AA],
  ['support', 'paper', GRAPHIC],
  ['support', 'wash', GRAPHIC],
] as const
const ON_A_CARD = [
  ['ink', 'paper', TEXT],
  ['soft', 'paper', AA],
  ['accent', 'paper', AA],
] as const

/** Relative luminance, 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** From 1 to 21, of two colours as #rrggbb: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** What cannot be read well enough, in words: "light: accent on paper is 3.1 : 1, at least 4.5 is needed". */
export function contrastProblems({ light, dark, card }: Palettes): string[] {
  const pages = Object.entries({ light, dark }).flatMap(([mode, palette]) =>
    ON_A_PAGE.map(([top, ground, least]) => ({
      what: `${mode}: ${top} on ${ground}`,
      ratio: contrast(palette[top], palette[ground]),
      least,
    })),
  )
  const cards = ON_A_CARD.map(([top, ground, least]) => ({
    what: `card: ${top} on ${ground}`,
    ratio: contrast(card[top], card[ground]),
    least,
  }))
  return [...pages, ...cards]
    .filter(({ ratio, least }) => ratio < least)
    .map(
      ({ what, ratio, least }) => `${what} is ${ratio.toFixed(1)} : 1, at least ${least} is needed`,
    )
}
