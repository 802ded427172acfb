import { plural } from '@/lib/messages/plural'

/** What a shopper reads who looks for a voucher. */
export const catalogueMessages = {
  all: 'All vouchers',
  search: 'Search vouchers',
  kind: 'Type',
  kinds: { '': 'All vouchers', experience: 'Experiences', monetary: 'Vouchers by value' },
  sort: 'Sort by',
  sorts: {
    '': 'Recommended',
    price: 'Price, lowest first',
    '-price': 'Price, highest first',
  },
  found: (count: number) => plural(count, 'voucher'),
  /** Added to the number found: how far the search has looked. */
  reach: {
    whole: '',
    looking: ' on this page; looking through the others …',
    'cut off': ' on this page; the others cannot be looked through just now',
  },
  /** Without words, the type is what nothing fits. */
  nothingFits: (query: string, all: number) =>
    `No gifts match${query ? ` “${query}”` : ''}. Try another word or see all ${all}.`,
  nothing: 'There are no gifts for sale at the moment.',
  seeAll: 'See all vouchers',
  showMore: 'Show more',
  pages: 'Pages',
  page: 'Page',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  collections: 'Collections',
}

/** A page of the catalogue that is not its first. */
export const cataloguePageMessages = {
  title: (page: number) => `All vouchers, page ${page}`,
  heading: (page: number, pages: number) => `All vouchers, page ${page} of ${pages}`,
}
