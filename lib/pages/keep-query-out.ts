import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What reads a query on the server; every other address is a page, drawn once for everybody. */
const READS_QUERY = /^\/(?:_next|api|embed|oembed)(?:[/?]|$)/

/** Next's own, by which a browser's cache tells a page from its parts. */
const NEXTS = '_rsc'

type Started = { request: IncomingMessage; response: ServerResponse }

/**
 * From now on no page is asked for with a query. Next would write that of whoever comes first into the stored page, the
 * words of a gift link among it, and show it to everybody after. Only the browser reads it; and a redirect to
 * a page's one address, stored as well, gets back the query of each who is sent there.
 */
export function keepQueryOut(): void {
  // Node tells of a request before it hands it on.
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Started
    const { method, url = '/' } = request
    const [path = '/', query] = split(url)
    if (!query || READS_QUERY.test(path) || (method !== 'GET' && method !== 'HEAD')) return
    const params = new URLSearchParams(query)
    const part = params.get(NEXTS)
    request.url = part === null ? path : `${path}?${new URLSearchParams({ [NEXTS]: part })}`
    if (part === null) keepOnRedirect(response, query)
  })
}

function split(url: string): [path: string, query?: string] {
  const at = url.indexOf('?')
  return at < 0 ? [url] : [url.slice(0, at), url.slice(at + 1)]
}

/** Next says the address twice: `refresh` is for browsers of long ago. */
const ADDRESSES = ['location', 'refresh']

function keepOnRedirect(response: ServerResponse, query: string) {
  const { writeHead } = response
  response.writeHead = (...head: unknown[]) => {
    for (const name of ADDRESSES) {
      const address = response.getHeader(name)
      if (typeof address !== 'string') continue
      response.setHeader(name, `${address}${address.includes('?') ? '&' : '?'}${query}`)
    }
    return writeHead.apply(response, head as Parameters<typeof writeHead>)
  }
}
