import 'server-only'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { type FetchedImage, fetchImage, isAllowed, type Version } from '@/lib/catalogue/fetch-image'
import { diskCache, type Kept } from '@/lib/platform/disk-cache'
import { log } from '@/lib/platform/log'
import { singleFlight } from '@/lib/platform/single-flight'

const MINUTE = 60_000
/** Milliseconds after which a host is asked whether it has another picture under the same address. */
export const RECHECK_AFTER = 60 * MINUTE
const MOST = 512 * 1024 * 1024
const MOST_FAILURES = 10_000

/** `etag`: a name for these very bytes. */
export type CachedImage = { type: string; bytes: Buffer; etag: string }
type Facts = { type: string; etag: string; version: Version }
type Cache = ReturnType<typeof diskCache<Facts>>

/**
 * Pictures by upstream's addresses, fetched and decoded once and then read from disk. After an hour a host is asked for a newer one;
 * meanwhile, and while it is away, the one there is is shown. What cannot be had is asked for again in a minute.
 */
export function imageCache(
  cache: Cache = diskCache<Facts>('pictures', { most: MOST }),
  now: () => number = () => performance.now(),
) {
  const once = singleFlight<CachedImage | string>()
  const failed = new LRUCache<string, string>({ max: MOST_FAILURES, ttl: MINUTE, perf: { now } })

  /** The picture, or in a word why there is none. */
  return async function cachedPicture(address: string): Promise<CachedImage | string> {
    if (!isAllowed(address)) return 'host is not in IMAGE_HOSTS'
    const kept = await cache.read(address)
    if (!kept) return failed.get(address) ?? once(address, () => fetchNew(address))
    // Not waited for: nobody's page stands still for a host that may be away.
    if (kept.age >= RECHECK_AFTER && !failed.has(address))
      void once(address, () => recheck(address, kept))
    return pictureOf(kept)
  }

  async function fetchNew(address: string) {
    return keep(address, await fetchImage(address))
  }

  async function recheck(address: string, kept: Kept<Facts>) {
    const fetched = await fetchImage(address, kept.facts.version)
    if (typeof fetched === 'string') log.warn({ reason: fetched }, 'older picture shown')
    if (fetched !== null) return keep(address, fetched)
    await cache.write(address, kept.facts, kept.bytes)
    return pictureOf(kept)
  }

  async function keep(address: string, fetched: FetchedImage | string) {
    if (typeof fetched === 'string') {
      failed.set(address, fetched)
      return fetched
    }
    const { type, bytes, ...version } = fetched
    const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
    await cache.write(address, { type, etag, version }, bytes)
    return { type, bytes, etag }
  }
}

const pictureOf = ({ facts: { type, etag }, bytes }: Kept<Facts>) => ({ type, bytes, etag })

// On globalThis, because Next bundles route handlers apart.
const shared = globalThis as { cachedPicture?: ReturnType<typeof imageCache> }
shared.cachedPicture ??= imageCache()

/** A voucher's picture, or in a word why there is none. */
export const cachedImage = shared.cachedPicture
