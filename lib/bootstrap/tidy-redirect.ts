import { tidyPath } from '@/lib/marketing/links/tidy-path'

/** Most addresses of pages have no other character, so they cost one look. What is not a page has names of its own. */
const PLAIN = /^[a-z0-9/-]*$/
const NO_PAGE = /^\/(?:_next|api|pictures|previews|icons)\//

/** Where a request is sent whose path is in capitals, or has something at its ends that does not belong to it; null: nowhere. */
export function tidyRedirect(url: string): string | null {
  const [path = ''] = url.split('?', 1)
  if (PLAIN.test(path) || NO_PAGE.test(path)) return null
  const tidy = tidyPath(path)
  return tidy === null ? null : tidy + url.slice(path.length)
}
