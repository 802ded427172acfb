import 'server-only'
import type { ServerResponse } from 'node:http'

/** Next says the address twice: `refresh` is for browsers of long ago. */
const ADDRESSES = ['location', 'refresh']

/**
 * Gives the redirect that Next may answer with the query of who asked. Only the page knows where it leads, and Next keeps it with
 * the page, so it is the same for everybody; proxy.ts runs before the page, and nothing that Next documents runs after it.
 */
export function keepQueryOnRedirect(response: ServerResponse, query: string): void {
  const { writeHead } = response
  response.writeHead = (...head: unknown[]) => {
    for (const name of ADDRESSES) {
      const address = response.getHeader(name)
      if (typeof address !== 'string') continue
      response.setHeader(name, `${address}${address.includes('?') ? '&' : '?'}${query}`)
      response.setHeader('cache-control', 'private, no-store') // with this visitor's own words
    }
    return writeHead.apply(response, head as Parameters<typeof writeHead>)
  }
}
