import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

const FOLDER = 'docs/screenshots'
/** No taller than this many times its width: the top of a page is what is shown. */
const TALLEST = { 360: 2.2, 768: 1.4, 1280: 0.8 }
const QUALITY = 78

type Width = keyof typeof TALLEST
type Shot = { theme: string; scheme: string; scene: string; width: number }

/** The few that are kept with the code, by scene, theme, scheme and width. */
const CHOSEN = new Set([
  'shelf vineyard light 1280',
  'shelf vineyard light 360',
  'shelf spa light 1280',
  'shelf spa dark 360',
  'voucher-filled vineyard light 1280',
  'voucher-filled spa light 360',
  'voucher vineyard dark 360',
  'basket vineyard light 360',
  'checkout vineyard light 1280',
  'checkout-in-error spa light 360',
  'order-sold vineyard light 1280',
  'order-sold spa dark 360',
  'order-refused vineyard light 360',
  'studio spa light 1280',
])

/** Keeps a picture in docs/ if it is one of the chosen. */
export async function keepChosen({ scene, theme, scheme, width }: Shot, picture: Buffer) {
  if (!CHOSEN.has(`${scene} ${theme} ${scheme} ${width}`)) return
  const { height } = await sharp(picture).metadata()
  const most = Math.round(width * TALLEST[width as Width])
  const top = { left: 0, top: 0, width, height: Math.min(height, most) }
  const small = await sharp(picture).extract(top).webp({ quality: QUALITY }).toBuffer()
  await mkdir(FOLDER, { recursive: true })
  await writeFile(join(FOLDER, `${scene}-${theme}-${scheme}-${width}.webp`), small)
}
