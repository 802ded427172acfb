import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site of somebody else's with one page on it. `at` gives its address under a name of this machine. */
export async function openSite(body: string) {
  const server = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
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
