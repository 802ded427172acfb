import { MAX_LINES } from '@/lib/domain/cart/cart'
import shop from '@/shop.config'
import { checkout, post } from '../support/checkout'
import { expect, test } from '../support/test'

const DINNER = '/vouchers/38-dinner-bed-breakfast-for-two-at-the-flint-barns'

test('An address of 15 KB is not found, whatever it is made of', async ({ asks }) => {
  for (const sign of ['!', '.', '%21', 'a', '/']) {
    const answers = await Promise.all(
      ['/collections/', '/vouchers/38', '/cart/', '/embed/'].map((path) =>
        asks(path + sign.repeat(15_000 / sign.length)),
      ),
    )
    for (const { status } of answers) expect(status, sign).toBe(404)
  }
})

test('A gift link with a long message in its query is as good as any', async ({ asks }) => {
  const message = encodeURIComponent('お誕生日おめでとう'.repeat(22))
  expect((await asks(`${DINNER}?to=Jane&message=${message}`)).status).toBe(200)
  const { status, headers } = await asks(`${DINNER}%3Fto%3DJane%26message%3D${message}`)
  expect([307, 308]).toContain(status)
  expect(headers.get('location')).toContain('message=')
})

for (const [alphabet, letter] of [
  ['Japanese', '桜'],
  ['emoji', '🎁'],
] as const) {
  test(`A full basket with every note full is sold, in ${alphabet}`, async ({ asks, sandbox }) => {
    const notes = Object.entries(shop.noteLimits).map(([name, most]) => [
      name,
      letter.repeat(most / letter.length),
    ])
    const line = { id: '37', value: 50, ...Object.fromEntries(notes) }
    const answer = await post(asks, checkout({ cart: Array(MAX_LINES).fill(line) }))
    expect(answer.status).toBe(201)
    const [sale] = await sandbox.sales()
    expect(sale?.body).toMatchObject({ cart: Array(MAX_LINES).fill(Object.fromEntries(notes)) })
  })
}

test('A picture is fetched once, whatever its address is followed by and however large it is wanted', async ({
  openShop,
  sandbox,
}) => {
  const { url } = await openShop()
  const { data } = await fetch(`${url}/api/vouchers/37`).then((answer) => answer.json())
  const voucher = (await sandbox.vouchers()).find(({ id }) => id === 37)
  const path = new URL(voucher?.image ?? '').pathname
  const before = await sandbox.calls(path)
  const shown = await Promise.all(
    ['', '?', '?x=1', '?x=2'].map((query) => fetch(url + data.image + query)),
  )
  for (const width of [480, 828, 1600])
    await fetch(`${url}/_next/image?url=${encodeURIComponent(data.image)}&w=${width}&q=70`)
  const [first] = shown
  const etag = first?.headers.get('etag') ?? ''
  for (const { status, headers } of shown) {
    expect(status).toBe(200)
    expect(headers.get('etag')).toBe(etag)
    expect(headers.get('cache-control')).toBe('public, max-age=3600, stale-while-revalidate=86400')
  }
  const again = await fetch(url + data.image, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
  expect((await sandbox.calls(path)) - before).toBe(1)
})
