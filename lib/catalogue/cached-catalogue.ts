import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { PHASE_PRODUCTION_BUILD } from 'next/constants'
import { type Catalogue, readCatalogue } from '@/lib/catalogue/catalogue'

const YEAR = 31_536_000
const MINUTE = 60

/**
 * The list that every static page is drawn from; null while there never was one. Pages drawn from nothing
 * are tagged `closed`, which keeps them out of the page cache (./page-cache.cjs).
 */
export async function cachedCatalogue(): Promise<Catalogue | null> {
  'use cache'
  const catalogue = await (process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD
    ? null
    : readCatalogue())
  if (catalogue) {
    cacheLife({ stale: 5 * MINUTE, revalidate: MINUTE / 2, expire: YEAR })
  } else {
    cacheTag('closed')
    cacheLife({ stale: 30, revalidate: 1, expire: 5 * MINUTE })
  }
  return catalogue
}
