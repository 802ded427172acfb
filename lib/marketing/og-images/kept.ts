import 'server-only'
import { diskCache } from '@/lib/platform/disk-cache'
import { singleFlight } from '@/lib/platform/single-flight'

/** A picture, and whether it shows all it should: one whose photograph was away is drawn again in a minute. */
export type Drawn = { bytes: Buffer; isWhole: boolean }
type Facts = { isWhole: boolean }

/** Some 3,000 pictures: of each voucher there are two, its own and that of a basket with it. */
const MOST = 256 * 1024 * 1024
const MINUTE = 60_000
/** As long as caches elsewhere may keep one: then a photograph that was replaced is seen here, too. */
const MONTH = 31 * 24 * 60 * MINUTE

/** Pictures under their names: drawn once however many ask, and kept on disk. */
export function ogImageCache(cache = diskCache<Facts>('previews', { most: MOST })) {
  const once = singleFlight<Drawn>()

  return async function keptPicture(name: string, draw: () => Promise<Drawn>): Promise<Drawn> {
    const kept = await cache.read(name)
    if (kept && kept.age < (kept.facts.isWhole ? MONTH : MINUTE))
      return { bytes: kept.bytes, isWhole: kept.facts.isWhole }
    return once(name, async () => {
      const { bytes, isWhole } = await draw()
      await cache.write(name, { isWhole }, bytes)
      return { bytes, isWhole }
    })
  }
}

export const cachedOgImage = ogImageCache()

let last: Promise<unknown> = Promise.resolve()

/** Drawing fills a processor for a quarter of a second: one at a time, so that shoppers keep the others. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work)
  last = done.catch(() => {})
  return done
}
