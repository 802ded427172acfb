import { decodeAll, withoutNoise } from '@/lib/marketing/links/repair-link'

/** First parts of a page's address. They mean the same in capitals. */
const FOLDERS = new Set(
  'accessibility cart checkout collections embed gifts how-it-works legal oembed orders page studio vouchers'.split(
    ' ',
  ),
)
/** Their pages read whatever their last part has become, and the query that may stand in it. */
const READ_BY_PAGE = new Set(['cart', 'collections', 'gifts', 'vouchers'])

/**
 * The path that a path means which was typed in capitals or lies between blanks, marks that nobody sees or punctuation:
 * "/CART/37:50" means "/cart/37:50", "/checkout%E2%80%8B" means "/checkout". null where it is right already or nothing is meant.
 */
export function tidyPath(pathname: string): string | null {
  const parts = pathname
    .split('/')
    .filter(Boolean)
    .map((part) => decodeAll(part))
  const [first = '', ...rest] = parts
  const folder = withoutNoise(first).toLowerCase()
  const more = READ_BY_PAGE.has(folder) ? rest : rest.map(withoutNoise).filter(Boolean)
  const isOurs = folder === '' ? more.length === 0 : FOLDERS.has(folder)
  const isTidy = folder === first && more.join('/') === rest.join('/')
  return isOurs && !isTidy ? `/${[folder, ...more].map(encode).join('/')}` : null
}

/** A colon and a comma stay readable in a cart link; what would begin a query does not stay. */
const encode = (part: string) =>
  encodeURIComponent(part).replaceAll('%3A', ':').replaceAll('%2C', ',')
