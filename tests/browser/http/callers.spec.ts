import { MAX_BODY_BYTES } from '@/lib/platform/http/body-limits'
import { checkout, post } from '../support/checkout'
import { expect, test } from '../support/test'

test('Another site cannot order in a shopper’s name', async ({ asks, sandbox, shop }) => {
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: shop.url.replace('http:', 'https:') },
    { origin: `${shop.url}0` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: shop.url, 'sec-fetch-site': 'cross-site' },
  ]) {
    const answer = await post(asks, checkout(), headers as Record<string, string>)
    expect(answer.status, JSON.stringify(headers)).toBe(403)
  }
  expect(await sandbox.calls('/sale')).toBe(0)
  const own = { origin: shop.url, 'sec-fetch-site': 'same-origin' }
  expect((await post(asks, checkout(), own)).status).toBe(201)
})

test('An order in any other content type is not read', async ({ asks, sandbox }) => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
    expect((await post(asks, checkout(), { 'content-type': type })).status, type).toBe(415)
  }
  expect(await sandbox.calls('/sale')).toBe(0)
})

test('An order that is too large is not read to its end', async ({ asks }) => {
  const large = checkout({ cart: [{ id: '37', value: 50, message: 'x'.repeat(MAX_BODY_BYTES) }] })
  expect((await post(asks, large)).status).toBe(413)
  const endless = new ReadableStream({
    pull: (stream) => stream.enqueue(new TextEncoder().encode(' '.repeat(4_096))),
  })
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: endless,
    duplex: 'half',
  }
  const status = await asks('/api/checkout', init).then(
    (answer) => answer.status,
    (error: Error) => String(error.cause), // the shop may hang up on somebody who never stops
  )
  expect(status).not.toBe(201)
})

test('An order that is not JSON is refused as unreadable', async ({ asks }) => {
  for (const body of ['', '{', 'key=1', '{"key":"\\ud800"']) {
    expect((await post(asks, body)).status, body).toBe(400)
  }
  for (const body of ['null', '[]', '7', '"order"', '{}']) {
    expect((await post(asks, body)).status, body).toBe(422)
  }
})

test('An order can be posted and not fetched', async ({ asks }) => {
  for (const method of ['GET', 'PUT', 'DELETE']) {
    expect((await asks('/api/checkout', { method })).status, method).toBe(405)
  }
})

test('Orders cannot be guessed and have no list', async ({ asks }) => {
  for (const path of ['/api/orders/1', '/api/orders/', '/api/orders', '/orders/1000', '/orders']) {
    expect((await asks(path)).status, path).toBeGreaterThanOrEqual(308)
  }
  expect((await asks('/api/orders/1000')).status).toBe(404)
})
