import 'server-only'
import sharp from 'sharp'
import { ico } from '@/lib/shop/icons/ico'
import { iconSvg } from '@/lib/shop/icons/icon-svg'
import { shop } from '@/lib/shop/shop'
import { resolveTheme } from '@/lib/shop/theme/theme'

const svg = (isMasked = false) => iconSvg(resolveTheme(shop().theme, shop().look), { isMasked })
const FAVICON = 48

const png = (size: number, isMasked = false) =>
  sharp(Buffer.from(svg(isMasked)), { density: 72 * (size / 32) })
    .resize(size)
    .png()
    .toBuffer()

/** The icons by the name they are asked for, each drawn in the shop's own colours. */
const ICONS: Record<string, { type: string; draw: () => Promise<Buffer> }> = {
  'icon.svg': { type: 'image/svg+xml', draw: async () => Buffer.from(svg()) },
  'favicon.ico': { type: 'image/x-icon', draw: async () => ico(await png(FAVICON), FAVICON) },
  // A phone rounds it by itself, and paints what is transparent black.
  '180.png': { type: 'image/png', draw: () => png(180, true) },
  '192.png': { type: 'image/png', draw: () => png(192) },
  '512.png': { type: 'image/png', draw: () => png(512) },
  '512-maskable.png': { type: 'image/png', draw: () => png(512, true) },
}

const drawn = new Map<string, Promise<Buffer>>()

/** One of them, drawn once; null where there is none of that name. */
export async function findIcon(name: string): Promise<{ type: string; bytes: Buffer } | null> {
  const icon = Object.hasOwn(ICONS, name) ? ICONS[name] : undefined
  if (!icon) return null
  const bytes = drawn.get(name) ?? icon.draw()
  drawn.set(name, bytes)
  return { type: icon.type, bytes: await bytes }
}
