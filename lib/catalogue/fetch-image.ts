import 'server-only'
import sharp from 'sharp'
import { request } from 'undici'
import { imageType } from '@/lib/catalogue/image-type'
import { isLoopback } from '@/lib/domain/loopback'
import { env } from '@/lib/platform/env'
import { discard, readBytes } from '@/lib/platform/http/read-bytes'

const DEADLINE = 10_000
const LARGEST_PICTURE = 12 * 1024 * 1024

/** What a host says of a picture's version, to be asked by whether there is another one. */
export type Version = { etag?: string; lastModified?: string }
export type FetchedImage = { type: string; bytes: Buffer } & Version

/**
 * The picture behind an address upstream named, or in a word why not. Only IMAGE_HOSTS are ever asked. null: it is still the
 * `known` one.
 */
export function fetchImage(address: string): Promise<FetchedImage | string>
export function fetchImage(address: string, known: Version): Promise<FetchedImage | string | null>
export async function fetchImage(
  address: string,
  known: Version = {},
): Promise<FetchedImage | string | null> {
  if (!isAllowed(address)) return 'host is not in IMAGE_HOSTS'
  try {
    const { statusCode, headers, body } = await request(address, {
      headers: conditions(known),
      signal: AbortSignal.timeout(DEADLINE),
    })
    if (statusCode !== 200) {
      discard(body)
      return statusCode === 304 && isKnown(known) ? null : `status ${statusCode}`
    }
    const bytes = await readBytes(body, LARGEST_PICTURE)
    if (!bytes) return 'too large'
    const type = imageType(bytes)
    if (!type) return `not a picture: ${String(headers['content-type']).split(';', 1)[0]}`
    await sharp(bytes).stats() // which reads it to its end
    return { type, bytes, etag: one(headers.etag), lastModified: one(headers['last-modified']) }
  } catch (error) {
    return error instanceof Error ? error.message : 'unreachable'
  }
}

/** Whether an address is one that may be asked. */
export function isAllowed(address: string): boolean {
  const { protocol, host, hostname } = new URL(address)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return isSafe && env().IMAGE_HOSTS.some((allowed) => allowed === host || allowed === hostname)
}

const isKnown = ({ etag, lastModified }: Version) => (etag ?? lastModified) !== undefined

const conditions = ({ etag, lastModified }: Version): Record<string, string> => ({
  ...(etag && { 'if-none-match': etag }),
  ...(lastModified && { 'if-modified-since': lastModified }),
})

const one = (header: string | string[] | undefined) => [header].flat()[0]
