import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shop } from '@/lib/shop/shop'
import { FONTS } from '@/lib/shop/theme/fonts'
import { resolveTheme } from '@/lib/shop/theme/theme'

const { display, text } = FONTS[resolveTheme(shop.theme, shop.look).fonts]
/** The theme's two faces, each in two cuts; the drawing library reads neither variable fonts nor woff2. */
const FACES = { Display: display.name, Text: text.name }

let loading: Promise<{ name: string; data: Buffer }[]> | undefined

/** The fonts, read once. */
export const ogImageFonts = () => (loading ??= Promise.all(Object.entries(FACES).flatMap(loadFace)))

const loadFace = ([name, family]: [string, string]) => [
  loadCut(name, family, 'latin'),
  loadCut(`${name}Ext`, family, 'latin-ext'),
]

async function loadCut(name: string, family: string, cut: string) {
  const file = `${family}-${cut}-400-normal.woff`
  return {
    name,
    data: await readFile(join(process.cwd(), 'node_modules/@fontsource', family, 'files', file)),
  }
}
