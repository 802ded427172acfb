import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { keepQueryOnRedirect } from '@/lib/platform/next/redirect-query'

/** What reads a query on the server; every other address is a page or a file, the same for everybody. */
const READS_QUERY = /^\/(?:_next\/image$|api\/|embed\/|oembed$)/

/** Next's own parameter, by which a browser's cache tells a page from its parts; Next checks it against the headers. */
const NEXTS = '_rsc'
const MADE_BY_NEXT = /^[\w-]{1,64}$/

/**
 * No page is asked for with a query. Next would write that of whoever comes first into the stored page, the words of a
 * gift link among it, and show it to everybody after. Only the browser reads it; and a redirect to a page's one address,
 * stored as well, gets back the query of each who is sent there.
 */
export function keepQueryOut(request: IncomingMessage, response: ServerResponse): void {
  const { url = '/', headers } = request
  const [path = '/', ...rest] = url.split('?')
  const query = rest.join('?')
  if (rest.length === 0 || READS_QUERY.test(path)) return
  const part = headers.rsc === '1' ? new URLSearchParams(query).get(NEXTS) : null
  const isPart = part !== null && MADE_BY_NEXT.test(part)
  request.url = isPart ? `${path}?${NEXTS}=${part}` : path
  if (!isPart && query) keepQueryOnRedirect(response, query)
}
