import { Server } from 'node:http'
import { createShopServer } from '@/lib/bootstrap/create-server'
import { readSettings } from '@/lib/bootstrap/read-settings'
import { shutDownOnSignal } from '@/lib/bootstrap/shutdown'
import { log } from '@/lib/platform/log'
import { enterBuild } from '@/lib/platform/next/standalone-build'

// The process of a shop, bundled by scripts/bundle.mjs: `server.js` of the build, and the same beside `next dev`.
const { TRUSTED_PROXY_HOPS, DRAIN_SECONDS } = readSettings()
const port = Number(process.env.PORT || 3000)
const hostname = process.env.HOSTNAME || '0.0.0.0'
const isDevelopment = process.env.NODE_ENV === 'development'
if (!isDevelopment) enterBuild(import.meta.url)

const { default: next } = await import('next') // reads its settings, set above, as it loads
const app = next({
  dev: isDevelopment,
  hostname,
  port,
  // Next listens for upgrades here. Nobody is upgraded in production, so there it gets a server that never opens.
  httpServer: isDevelopment ? undefined : new Server(),
})
await app.prepare()

const server = createShopServer({
  handle: app.getRequestHandler(),
  trustedProxyHops: TRUSTED_PROXY_HOPS,
  isDevelopment,
})
// Next keeps a process alive over what nobody has caught: one that nobody can reach would go on working on orders.
server.on('error', (error) => {
  log.fatal({ err: error, hostname, port }, 'the shop cannot listen: is the port taken?')
  process.exit(1)
})
shutDownOnSignal({ server, app, drainSeconds: DRAIN_SECONDS, isDevelopment })
server.listen(port, hostname, () => {
  log.info({ hostname, port }, `Ready in ${Math.round(performance.now())} ms`)
})
