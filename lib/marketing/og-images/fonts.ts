import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shop } from '@/lib/shop/shop'
import { FONTS } from '@/lib/shop/theme/fonts'
import { resolveTheme } from '@/lib/shop/theme/theme'

let loading: Promise<{ name: string; data: Buffer }[]> | undefined

/** The theme's two faces, each in two cuts and read once; the drawing library reads neither variable fonts nor woff2. */
export const ogImageFonts = () => (loading ??= Promise.all(faces().flatMap(loadFace)))

function faces(): [string, string][] {
  const { display, text } = FONTS[resolveTheme(shop().theme, shop().look).fonts]
  return [
    ['Display', display.name],
    ['Text', text.name],
  ]
}

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
