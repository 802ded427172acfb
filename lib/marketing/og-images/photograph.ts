import 'server-only'
import sharp from 'sharp'
import { cachedImage } from '@/lib/catalogue/image-cache'
import { log } from '@/lib/platform/log'

/** Of the photograph in a preview. */
const SIZE = { width: 580, height: 618 }

/** A voucher's picture cut for a preview, as a data: address; null where it cannot be had. */
export async function photograph(source: { id: number; image: string | null }) {
  const fetched = source.image ? await cachedImage(source.image) : 'no picture'
  if (typeof fetched === 'string') {
    if (source.image) log.warn({ voucher: source.id, reason: fetched }, 'preview without picture')
    return null
  }
  const bytes = await sharp(fetched.bytes).rotate().resize(SIZE).jpeg({ quality: 88 }).toBuffer()
  return `data:image/jpeg;base64,${bytes.toString('base64')}`
}
