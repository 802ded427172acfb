import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site of somebody else's with one page on it, under a policy of its own. `at` gives its address under a name of this machine. */
export async function openSite(body: string, policy = '') {
  const server = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .setHeader('content-security-policy', policy)
      .end(`<!doctype html><html lang="en"><title>Elsewhere</title><body>${body}</body></html>`),
  )
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return {
    at: (host: string) => `http://${host}:${port}/`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
