import { type Card, leastPrice } from '@/lib/domain/voucher/voucher'

/** From this many vouchers on, the list can be searched, filtered and sorted. */
const SEARCH_FROM = 9

export const isSearched = ({ total }: { total: number }) => total >= SEARCH_FROM

export type ListQuery = {
  q: string
  kind: '' | Card['type']
  sort: '' | 'price' | '-price'
}

/** Reads a list's query from a URL's search part; what it does not know it leaves out. */
export function parseListQuery(search: string): ListQuery {
  const params = new URLSearchParams(search)
  const kind = params.get('kind')
  const sort = params.get('sort')
  return {
    q: (params.get('q') ?? '').slice(0, 100),
    kind: kind === 'monetary' || kind === 'experience' ? kind : '',
    sort: sort === 'price' || sort === '-price' ? sort : '',
  }
}

/** The URL's search part for a query: "" or "?q=…&kind=…&sort=…". Other parameters (campaigns) are kept. */
export function formatListQuery(query: ListQuery, search = ''): string {
  const params = new URLSearchParams(search)
  for (const [name, value] of Object.entries(query)) {
    if (value.trim() === '') params.delete(name)
    else params.set(name, value)
  }
  return params.size > 0 ? `?${params}` : ''
}

/** Whether a query asks for anything but the catalogue as it stands. */
export const isNarrowed = (query: ListQuery): boolean =>
  Object.values(query).some((value) => value.trim() !== '')

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The vouchers that fit a query: every word found in title or description, of the kind, by least price. */
export function applyListQuery(vouchers: readonly Card[], { q, kind, sort }: ListQuery): Card[] {
  const words = plain(q).split(/\s+/).filter(Boolean)
  const found = vouchers.filter((voucher) => {
    const text = plain(`${voucher.title} ${voucher.selling_description ?? ''}`)
    return (kind === '' || voucher.type === kind) && words.every((word) => text.includes(word))
  })
  if (sort === '') return found
  const sign = sort === 'price' ? 1 : -1
  return found.sort((a, b) => sign * (leastPrice(a) - leastPrice(b)))
}
