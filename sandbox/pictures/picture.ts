import sharp from 'sharp'
import { drawScene, hasScene } from './draw-scene'

const drawn = new Map<string, Promise<Buffer>>()

/** The JPEG of a picture, 1600 × 1200, drawn once; null when there is no picture of that name. */
export function picture(name: string): Promise<Buffer> | null {
  if (!hasScene(name)) return null
  const known = drawn.get(name)
  if (known) return known
  const jpeg = drawScene(name).then((svg) =>
    sharp(Buffer.from(svg)).jpeg({ quality: 84, mozjpeg: true }).toBuffer(),
  )
  drawn.set(name, jpeg)
  return jpeg
}
