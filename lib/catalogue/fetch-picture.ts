import 'server-only'
import { env } from '@/lib/env'

const DEADLINE = 10_000
const LARGEST_PICTURE = 12 * 1024 * 1024
const PICTURE_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'])

/** The picture behind an address upstream named, or in a word why not. Only IMAGE_HOSTS are ever asked. */
export async function fetchPicture(
  address: string,
): Promise<{ type: string; bytes: Uint8Array } | string> {
  if (!isAllowed(new URL(address))) return 'host is not in IMAGE_HOSTS'
  try {
    const response = await fetch(address, {
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(DEADLINE),
    })
    const type = response.headers.get('content-type')?.split(';')[0] ?? ''
    if (!response.ok) return `status ${response.status}`
    if (!PICTURE_TYPES.has(type)) return `not a picture: ${type}`
    const bytes = await readBytes(response)
    return bytes ? { type, bytes } : 'too large'
  } catch (error) {
    return error instanceof Error ? error.message : 'unreachable'
  }
}

function isAllowed(url: URL): boolean {
  const isLoopback = url.hostname === 'localhost' || url.hostname.startsWith('127.')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) return false
  return env().IMAGE_HOSTS.some((host) => host === url.host || host === url.hostname)
}

async function readBytes(response: Response): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > LARGEST_PICTURE) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
