import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { findNginx, startNginx } from '../../../scripts/fleet/nginx.mjs'
import { openShop } from '../../../scripts/open-shop.mjs'
import { freePort } from '../../../scripts/ports.mjs'
import { untilHealthy } from '../../../scripts/shop.mjs'
import { ask } from '../support/ask'
import { checkout } from '../support/checkout'
import { SECRET_KEY } from '../support/programs'
import { expect, test } from '../support/test'

const nginx = findNginx()
test.skip(!nginx, 'There is no nginx on this machine: install it to have its configuration tested.')

const FOLDER = '.data/nginx-test'
const WORD = 'ForMyDearestAnnabelle'
const VOUCHER = '/vouchers/37-monetary-gift-voucher'

type Raw = { status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }

/** An answer as it comes, still compressed. */
function get(url: string, headers: Record<string, string> = {}, method = 'GET', body?: string) {
  return new Promise<Raw>((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, async (answer) => {
      const pieces: Buffer[] = []
      for await (const piece of answer) pieces.push(piece)
      const { statusCode: status = 0, headers: got } = answer
      resolve({ status, headers: got, body: Buffer.concat(pieces) })
    })
    asked.on('error', reject).end(body)
  })
}

const kept = () =>
  readdirSync(join(FOLDER, 'cache'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))

const keyOf = (file: string) => /^KEY: (.*)$/m.exec(file)?.[1]

test('The proxy keeps pages compressed and without a query, lets through what the shop takes, limits a client honestly, and shows what it kept while the shop is away', async ({
  upstream,
  database,
}) => {
  test.slow()
  if (!nginx) throw new Error('skipped above')
  const more = { TRUSTED_PROXY_HOPS: '1', SMART_GIFT_SECRET_KEY: SECRET_KEY }
  const shop = await openShop({ upstream: upstream.url, database: database.url, more })
  const port = await freePort()
  const front = await startNginx(nginx, port, [shop.url], { folder: FOLDER })
  const url = `http://127.0.0.1:${port}`
  try {
    await untilHealthy(url)

    await test.step('a page is kept as it was compressed, once an encoding', async () => {
      const first = await get(url + VOUCHER, { 'accept-encoding': 'gzip, deflate, br, zstd' })
      expect(first.headers['content-encoding']).toBe('gzip')
      for (const accepted of ['gzip', 'br;q=1.0, gzip;q=0.8, *;q=0.1', 'deflate,GZIP']) {
        const again = await get(url + VOUCHER, { 'accept-encoding': accepted })
        expect(again.headers['x-request-id'], accepted).toBe(first.headers['x-request-id'])
        expect(again.body.equals(first.body)).toBe(true)
      }
      for (const accepted of ['', 'br', 'gzip;q=0', 'gzipped', 'identity, gzip;q=0.0']) {
        const plain = await get(url + VOUCHER, { 'accept-encoding': accepted })
        expect(plain.headers['content-encoding'], accepted).toBeUndefined()
        expect(plain.body.toString(), accepted).toContain('</html>')
      }
      expect(
        kept()
          .map(keyOf)
          .filter((key) => key?.endsWith(VOUCHER))
          .sort(),
      ).toEqual([` ${VOUCHER}`, `gzip ${VOUCHER}`])
    })

    await test.step('nobody’s words are in what it keeps, and each is led on with their own', async () => {
      for (const path of ['/', VOUCHER, '/checkout', '/nowhere'])
        await ask(`${url}${path}?to=${WORD}&message=${WORD}`)
      for (const word of [WORD, 'Bob']) {
        const { status, headers } = await ask(`${url}/vouchers/37?to=${word}`)
        expect([status, headers.get('location')]).toEqual([307, `${VOUCHER}?to=${word}`])
      }
      await ask(`${url}/oembed?url=${encodeURIComponent(`${shop.url}${VOUCHER}?to=${WORD}`)}`)
      const cart = [{ id: '37', value: 50, message: WORD }]
      const placed = await ask(`${url}/api/checkout`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(checkout({ cart })),
      })
      expect(placed.status).toBe(201)
      const { order } = placed.json() as { order: { token: string } }
      await ask(`${url}/orders/${order.token}`)
      const files = kept()
      expect(files.length).toBeGreaterThan(2)
      for (const file of files) {
        expect(file.includes(WORD), keyOf(file)).toBe(false)
        expect(file.includes(order.token), keyOf(file)).toBe(false)
      }
    })

    await test.step('a part of a page is not taken for the page', async () => {
      const part = await get(url + VOUCHER, { rsc: '1' })
      expect(part.status).not.toBe(200) // led on to the address that Next makes of its headers
      const page = await get(url + VOUCHER)
      expect(page.headers['content-type']).toContain('text/html')
    })

    await test.step('as much may be posted as the shop takes, and what is more is refused in the one error shape', async () => {
      const post = (path: string, bytes: number) =>
        get(url + path, { 'content-type': 'application/json' }, 'POST', 'x'.repeat(bytes))
      const webhook = '/api/payments/stripe/webhook'
      expect((await post(webhook, 250 * 1024)).status, 'it is not signed').toBe(400)
      const far = await post('/api/checkout', 600 * 1024)
      expect(far.status).toBe(413)
      expect(JSON.parse(far.body.toString())).toMatchObject({ errors: {} })
      expect((await post('/', 17 * 1024)).status).toBe(413)
    })

    await test.step('a client that asks too much is told so, and others are served', async () => {
      const flood = await Promise.all(
        Array.from({ length: 700 }, (_, at) => get(`${url}/api/orders/nobodys-${at}`)),
      )
      const refused = flood.filter(({ status }) => status === 429)
      expect(refused.length).toBeGreaterThan(100)
      expect(new Set(flood.map(({ status }) => status))).toEqual(new Set([404, 429]))
      for (const { headers, body } of refused) {
        expect(headers['retry-after']).toBe('1')
        expect(headers['cache-control']).toBe('no-store')
        expect(JSON.parse(body.toString())).toEqual({ message: expect.any(String), errors: {} })
      }
      expect((await get(url + VOUCHER)).status, 'a page that is kept').toBe(200)
    })

    await test.step('while the shop is away, what was kept is shown', async () => {
      await shop.stop()
      expect((await get(url + VOUCHER)).status).toBe(200)
      await expect // once it is out of date, too
        .poll(async () => (await get(`${url}/api/health`)).status)
        .toBe(502)
      expect((await get(url + VOUCHER)).status).toBe(200)
    })
  } finally {
    await front.stop()
    await shop.stop()
    await shop.remove()
  }
})
