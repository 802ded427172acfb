import 'server-only'
import sharp from 'sharp'
import { request } from 'undici'
import { env } from '@/lib/env'
import { isLoopback } from '@/lib/loopback'
import { discard, readBytes } from '@/lib/read-bytes'

const DEADLINE = 10_000
const LARGEST_PICTURE = 12 * 1024 * 1024
const PICTURE_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'])
/** As the decoder names them, whatever the host says; it would draw an SVG, too. */
const PICTURE_FORMATS = new Set<string | undefined>(['jpeg', 'png', 'webp', 'heif', 'gif'])

/** The picture behind an address upstream named, or in a word why not. Only IMAGE_HOSTS are ever asked. */
export async function fetchPicture(
  address: string,
): Promise<{ type: string; bytes: Buffer } | string> {
  if (!isAllowed(new URL(address))) return 'host is not in IMAGE_HOSTS'
  try {
    const { statusCode, headers, body } = await request(address, {
      signal: AbortSignal.timeout(DEADLINE),
    })
    const type = String(headers['content-type']).split(';', 1)[0] ?? ''
    if (statusCode !== 200 || !PICTURE_TYPES.has(type)) {
      discard(body)
      return statusCode === 200 ? `not a picture: ${type}` : `status ${statusCode}`
    }
    const bytes = await readBytes(body, LARGEST_PICTURE)
    if (!bytes) return 'too large'
    const { format } = await sharp(bytes).metadata()
    if (!PICTURE_FORMATS.has(format)) return `not a picture: ${format}`
    await sharp(bytes).stats() // which reads it to its end
    return { type, bytes }
  } catch (error) {
    return error instanceof Error ? error.message : 'unreachable'
  }
}

function isAllowed({ protocol, host, hostname }: URL): boolean {
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return isSafe && env().IMAGE_HOSTS.some((allowed) => allowed === host || allowed === hostname)
}
