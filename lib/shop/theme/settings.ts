import 'server-only'
import { z } from 'zod'
import { contrastProblems } from '@/lib/shop/theme/contrast'
import { FONTS } from '@/lib/shop/theme/fonts'
import { resolveTheme } from '@/lib/shop/theme/theme'

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is written #rrggbb')

const Palette = z
  .strictObject({
    paper: colour,
    wash: colour,
    ink: colour,
    soft: colour,
    accent: colour,
    onAccent: colour,
    support: colour,
    hairline: colour,
    danger: colour,
  })
  .partial()

const CardPalette = z
  .strictObject({ paper: colour, ink: colour, soft: colour, accent: colour, edge: colour })
  .partial()

/** A picture of the merchant's own, in public/shop. */
const Picture = z.strictObject({
  src: z.string().regex(/^\/shop\/[\w./-]+$/, 'a picture lies in public/shop: /shop/name.webp'),
  width: z.int().positive(),
  height: z.int().positive(),
})

export const ThemeName = z.enum(['vineyard', 'spa'])

export const Look = z.strictObject({
  light: Palette.optional(),
  dark: Palette.optional(),
  card: CardPalette.optional(),
  fonts: z.enum(Object.keys(FONTS) as (keyof typeof FONTS)[]).optional(),
  /** How round corners are, in pixels. */
  corner: z.int().min(0).max(16).optional(),
  /** In place of the name in the header; the name is its alternative text. */
  logo: Picture.optional(),
  /** Beside the words of the first page. */
  hero: Picture.optional(),
})

/** Refuses colours that cannot be read, with the pairing and its contrast. */
export function checkContrast(
  { theme, look }: { theme?: z.infer<typeof ThemeName>; look?: z.infer<typeof Look> },
  context: z.RefinementCtx,
) {
  for (const message of contrastProblems(resolveTheme(theme, look))) {
    context.addIssue({ code: 'custom', path: ['look'], message })
  }
}
