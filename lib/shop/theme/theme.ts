import type { FontPair } from './fonts'
import { type CardPalette, type Palette, type Palettes, spa, vineyard } from './palettes'

export type ThemeName = 'vineyard' | 'spa'

/** What a merchant may change of a theme. Colours are #rrggbb. */
export type Look = {
  light?: Partial<Palette>
  dark?: Partial<Palette>
  card?: Partial<CardPalette>
  fonts?: FontPair
  /** How round corners are, in pixels. */
  corner?: number
}

export type Theme = Palettes & { fonts: FontPair; corner: number }

const THEMES: Record<ThemeName, Theme> = {
  vineyard: { ...vineyard, fonts: 'fraunces', corner: 3 },
  spa: { ...spa, fonts: 'newsreader', corner: 8 },
}

/** A theme with the merchant's changes. */
export function resolveTheme(name: ThemeName = 'vineyard', look: Look = {}): Theme {
  const { light, dark, card, fonts, corner } = THEMES[name]
  return {
    light: { ...light, ...look.light },
    dark: { ...dark, ...look.dark },
    card: { ...card, ...look.card },
    fonts: look.fonts ?? fonts,
    corner: look.corner ?? corner,
  }
}

/** A palette as CSS variables: `onAccent` is `--on-accent`, with the prefix `card-` `paper` is `--card-paper`. */
export const variables = (palette: Record<string, string>, prefix = '') =>
  Object.fromEntries(
    Object.entries(palette).map(([name, colour]) => [`--${prefix}${dashed(name)}`, colour]),
  )

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
