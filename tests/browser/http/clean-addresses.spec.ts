import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { startShop } from '../../../scripts/open-shop.mjs'
import { untilReady } from '../../../scripts/shop.mjs'
import { ask } from '../support/ask'
import { SECRET_KEY } from '../support/programs'
import { expect, test } from '../support/test'

const WORD = 'ForMyDearestAnnabelle'
const QUERY = `?to=${WORD}&message=${WORD}`
const PAGES = [
  '/',
  '/checkout',
  '/cart',
  '/vouchers/37-monetary-gift-voucher',
  '/vouchers/38-dinner-bed-breakfast-for-two-at-the-flint-barns',
]

/** Every way that was ever thought of to have a page drawn with somebody's words in its address. */
const REQUEST_LINES = PAGES.flatMap((page) => [
  `GET ${page}${QUERY} HTTP/1.1`,
  `GET /api/..${page}${QUERY} HTTP/1.1`,
  `GET /api/%2e%2e${page}${QUERY} HTTP/1.1`,
  `GET /api/%252e%252e${page}${QUERY} HTTP/1.1`,
  `GET /embed/x/../..${page}${QUERY} HTTP/1.1`,
  `GET /_next/image/../..${page}${QUERY} HTTP/1.1`,
  `GET /api\\..${page}${QUERY} HTTP/1.1`,
  `GET /api/..%5c${page}${QUERY} HTTP/1.1`,
  `GET /${page}${QUERY} HTTP/1.1`,
  `GET http://${WORD}.example${page}${QUERY} HTTP/1.1`,
  `GET ${page}?_rsc=${WORD} HTTP/1.1`,
  `GET ${page}?_rsc=${WORD} HTTP/1.1\r\nRSC: 1`,
  `GET ${page}?_rsc=${WORD}%20 HTTP/1.1\r\nRSC: 1\r\nNext-Router-Prefetch: 1`,
  `PURGE ${page}${QUERY} HTTP/1.1`,
  `HEAD ${page}${QUERY} HTTP/1.1`,
])

/** What comes back for a request over a connection of its own; nothing where nobody listens yet. */
function say(url: string, line: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(Number(port), hostname)
    socket.write(`${line}\r\nHost: shop\r\nConnection: close\r\n\r\n`)
    socket.on('data', (piece) => {
      heard += piece
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(heard))
  })
}

function filesWith(word: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(word))
}

test('No stranger’s words come into a page that others get, from the first millisecond of a process on', async ({
  upstream,
  database,
}) => {
  const more = { SMART_GIFT_SECRET_KEY: SECRET_KEY }
  const shop = await startShop({ upstream: upstream.url, database: database.url, more })
  try {
    // Asked before the port is open, and on: whoever is first is answered by the whole server.
    let answers: string[] = []
    for (let isOver = false; !isOver; ) {
      answers = await Promise.all(REQUEST_LINES.map((line) => say(shop.url, line)))
      isOver = answers.some(Boolean)
    }
    for (const [at, answer] of answers.entries()) {
      if (answer) expect(answer, REQUEST_LINES[at]).toMatch(/x-request-id: [\w-]{36}\r/i)
    }
    await untilReady(shop.url)
    for (const line of REQUEST_LINES) {
      const answer = await say(shop.url, line)
      const [status] = /\d{3}/.exec(answer.slice(9)) ?? []
      expect(['200', '307', '308', '400', '404', '405'], `${line}: ${status}`).toContain(status)
      const body = answer.slice(answer.indexOf('\r\n\r\n'))
      expect(body, line).not.toContain(WORD)
    }
    for (const page of PAGES) {
      const { status, text, headers } = await ask(shop.url + page)
      expect(status, page).toBe(200)
      expect(text + JSON.stringify([...headers]), page).not.toContain(WORD)
    }
    expect(filesWith(WORD, join(shop.folder, '.next'))).toEqual([])
  } finally {
    await shop.stop()
    await shop.remove()
  }
})

test('Every page may be kept for ten seconds, and none for longer', async ({ asks }) => {
  for (const path of [...PAGES, '/legal/terms', '/how-it-works', '/studio', '/accessibility'])
    for (const headers of [{}, { rsc: '1' }]) {
      const answer = await asks(path, { headers: headers as Record<string, string> })
      const kept = answer.headers.get('cache-control') ?? ''
      const seconds = [...kept.matchAll(/(?:s-maxage|stale-while-revalidate)=(\d+)/g)]
      const sum = seconds.reduce((total, [, each]) => total + Number(each), 0)
      expect(sum, `${path}: ${kept}`).toBeLessThanOrEqual(10)
      if (answer.status === 200) expect(sum, `${path}: ${kept}`).toBeGreaterThan(0)
    }
})

test('Nobody is upgraded: a page asked for as a socket is answered as a page', async ({ shop }) => {
  const upgrade = 'Upgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13'
  await say(shop.url, 'GET / HTTP/1.1') // Next wants to hear of upgrades from its first request on
  for (const path of ['/', '/nowhere', '/_next/webpack-hmr'])
    expect(await say(shop.url, `GET ${path} HTTP/1.1\r\n${upgrade}`), path).toMatch(
      /^HTTP\/1\.1 (?:200|404) /,
    )
})
