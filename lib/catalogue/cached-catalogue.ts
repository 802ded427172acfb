import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type Catalogue, lastValidCatalogue, readCatalogue } from '@/lib/catalogue/catalogue'
import { isBuilding } from '@/lib/platform/is-building'

const YEAR = 31_536_000
const MINUTE = 60

/**
 * The list that every static page is drawn from; null while there never was one. The page cache (lib/platform/next/page-cache.cjs)
 * goes by the tags: pages are drawn anew once the list is another one, and pages drawn from nothing are kept nowhere.
 */
export async function cachedCatalogue(): Promise<Catalogue | null> {
  'use cache'
  cacheTag('catalogue')
  const catalogue = isBuilding() ? null : (lastValidCatalogue() ?? (await readCatalogue()))
  if (catalogue) {
    cacheTag(`list-${catalogue.digest}`)
    cacheLife({ stale: 5 * MINUTE, revalidate: 5 * MINUTE, expire: YEAR })
  } else {
    cacheTag('closed')
    cacheLife({ stale: 30, revalidate: 1, expire: 5 * MINUTE })
  }
  return catalogue
}
