import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type Catalogue, readCatalogue } from '@/lib/catalogue/catalogue'
import { isBuilding } from '@/lib/is-building'

const YEAR = 31_536_000
const MINUTE = 60

/**
 * The list that every static page is drawn from; null while there never was one. Pages drawn from nothing
 * are tagged `closed`, which keeps them out of the page cache (lib/pages/page-cache.cjs).
 */
export async function cachedCatalogue(): Promise<Catalogue | null> {
  'use cache'
  const catalogue = isBuilding() ? null : await readCatalogue()
  if (catalogue) {
    cacheLife({ stale: 5 * MINUTE, revalidate: MINUTE / 2, expire: YEAR })
  } else {
    cacheTag('closed')
    cacheLife({ stale: 30, revalidate: 1, expire: 5 * MINUTE })
  }
  return catalogue
}
