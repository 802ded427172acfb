import { useState } from 'react'
import { type CataloguePage, PAGE_SIZE } from '@/lib/catalogue/pagination'
import { useListQuery } from '@/lib/catalogue/use-list-query'
import { applyListQuery, isNarrowed } from '@/lib/domain/voucher/search'
import type { Card } from '@/lib/domain/voucher/voucher'

/**
 * The vouchers that a page of the catalogue shows. A search looks through the whole catalogue, which is fetched only then:
 * a large one would be heavier than all the page.
 */
export function useCataloguePage({ vouchers: drawn, page, total }: CataloguePage) {
  const [query, setQuery] = useListQuery()
  const [ownNews, setOwnNews] = useState<Card[] | null>(drawn)
  const [all, setAll] = useState<Card[] | null>(null)
  const [isCutOff, setIsCutOff] = useState(false)
  const [more, setMore] = useState({ of: query, pages: 0 })
  const isPart = drawn.length < total
  const looksAtAll = isPart && isNarrowed(query)
  const found = applyListQuery((looksAtAll ? all : ownNews) ?? drawn, query)
  const isSame = JSON.stringify(more.of) === JSON.stringify(query)
  const shown = PAGE_SIZE * (1 + (isSame ? more.pages : 0))
  return {
    query,
    setQuery,
    /** All that fit, of which the first are shown. */
    found,
    shown: found.slice(0, shown),
    showMore: () => setMore({ of: query, pages: shown / PAGE_SIZE }),
    live: looksAtAll
      ? { url: '/api/vouchers', onNews: setAll, onTrouble: () => setIsCutOff(true) }
      : { url: isPart ? `/api/shelf/${page}` : '/api/vouchers', onNews: setOwnNews },
    /** Of a search: it has only looked at this page yet, or could not look further. */
    reach:
      !looksAtAll || all
        ? ('whole' as const)
        : isCutOff
          ? ('cut off' as const)
          : ('looking' as const),
    isWholePage: !looksAtAll,
  }
}
