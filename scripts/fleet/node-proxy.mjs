// @ts-check
// A proxy for where there is no nginx: node scripts/fleet/node-proxy.mjs PORT SHOP… It spreads requests over shops that
// are ready, and hands one on where no connection was made. It neither keeps nor compresses: in production, take nginx.
import { Agent, request as ask, createServer } from 'node:http'

const LOOK_EVERY = 250
const [port, ...shops] = process.argv.slice(2)
// Its idle connections end before a shop that is asked to end stops listening (DRAIN_SECONDS).
const agent = new Agent({ keepAlive: true, timeout: 2_000, scheduling: 'fifo' })
const ready = new Set(shops)
let turn = 0

setInterval(() => {
  for (const shop of shops) look(shop)
}, LOOK_EVERY)

/** @param {string} shop */
async function look(shop) {
  const signal = AbortSignal.timeout(2_000)
  const isReady = await fetch(`${shop}/api/ready`, { signal }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (isReady) ready.add(shop)
  else ready.delete(shop)
}

createServer((incoming, outgoing) => {
  const candidates = shops.filter((shop) => ready.has(shop))
  const ways = candidates.length > 0 ? candidates : [...shops]
  turn += 1
  const first = turn % ways.length
  pass(incoming, outgoing, [...ways.slice(first), ...ways.slice(0, first)])
}).listen(Number(port), '127.0.0.1', () => console.log('proxy listening'))

/**
 * @param {import('node:http').IncomingMessage} incoming
 * @param {import('node:http').ServerResponse} outgoing
 * @param {string[]} ways the shop to ask, and those to ask instead
 */
function pass(incoming, outgoing, [shop, ...others]) {
  if (!shop) return outgoing.writeHead(502).end()
  const { method, url, headers, socket } = incoming
  const forwarded = {
    ...headers,
    'x-forwarded-for': socket.remoteAddress,
    connection: 'keep-alive',
  }
  const isSafe = method === 'GET' || method === 'HEAD'
  const outward = ask(`${shop}${url}`, { method, headers: forwarded, agent }, (answer) => {
    const { connection: _, 'keep-alive': __, ...rest } = answer.headers
    outgoing.writeHead(answer.statusCode ?? 502, rest)
    answer.pipe(outgoing)
    answer.on('error', () => outgoing.destroy())
  })
  outward.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
    if (outgoing.headersSent) return outgoing.destroy()
    // An order may have arrived though its answer did not: only what never left is handed on.
    const wasRefused = error.code === 'ECONNREFUSED'
    if (isSafe || (wasRefused && !incoming.readableDidRead)) pass(incoming, outgoing, others)
    else outgoing.writeHead(502).end()
  })
  if (isSafe) outward.end()
  else outward.once('socket', (out) => whenConnected(out, () => incoming.pipe(outward)))
}

/** @param {import('node:net').Socket} socket @param {() => void} then */
function whenConnected(socket, then) {
  if (socket.connecting) socket.once('connect', then)
  else then()
}
