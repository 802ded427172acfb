import { ask } from '../support/ask'
import { expect, test } from '../support/test'

const DINNER = '/vouchers/38-dinner-bed-breakfast-for-two-at-the-flint-barns'

test('An old or shortened link keeps what it chooses and where it came from', async ({ asks }) => {
  const query = '?value=50&persons=2&to=J%C3%A9r%C3%B4me+%26+Jo&utm_source=mail'
  for (const slug of ['38', '38-dinner', '38-massage-at-the-barns']) {
    const answer = await asks(`/vouchers/${slug}${query}`)
    expect(answer.status, slug).toBe(307)
    const location = answer.headers.get('location') ?? ''
    expect(location.replace(/^http:\/\/127\.0\.0\.1:\d+/, ''), slug).toBe(DINNER + query)
  }
})

test('A link that a sentence’s end or a lost question mark has got into leads to the one address', async ({
  asks,
}) => {
  for (const [mangled, query] of [
    ['/vouchers/38.', ''],
    ['/vouchers/38-dinner)%3E,', ''],
    ['/vouchers/38%3Fpersons%3D2%26to%3DJ%25C3%25A9', '?persons=2&to=J%C3%A9'],
    ['/vouchers/38%253Fpersons%253D2', '?persons=2'],
    ['/vouchers/38&utm_source=mail', '?utm_source=mail'],
    ['/vouchers/38%3Fpersons=2?utm_source=mail', '?persons=2&utm_source=mail'],
    ['/vouchers/38%20', ''],
    ['/vouchers/%2038', ''],
    ['/vouchers/38%E2%80%8B', ''],
    ['/vouchers/%EF%BB%BF38?to=Jane', '?to=Jane'],
    ['/collections/for-two.', ''],
    ['/collections/For-Two%E2%80%8B', ''],
    ['/collections/for-two%3Futm_source%3Dmail', '?utm_source=mail'],
  ] as const) {
    const answer = await asks(mangled)
    expect(answer.status, mangled).toBe(307)
    const location = answer.headers.get('location') ?? ''
    const path = mangled.startsWith('/collections') ? '/collections/for-two' : DINNER
    expect(location.replace(/^http:\/\/127\.0\.0\.1:\d+/, ''), mangled).toBe(path + query)
    expect((await asks(path + query)).status, mangled).toBe(200)
  }
  expect((await asks('/vouchers/52%3Fto%3DJane')).status).toBe(404)
})

test('A link in capitals, or with what nobody sees or a slash at its end, leads where it means', async ({
  asks,
}) => {
  for (const [typed, meant] of [
    ['/CART/37:50', '/cart/37:50'],
    ['/Cart/37:50?utm_source=mail', '/cart/37:50?utm_source=mail'],
    ['/cart/37:50/', '/cart/37:50'],
    ['/VOUCHERS/38', '/vouchers/38'],
    ['/vouchers/38/', '/vouchers/38'],
    ['/vouchers/38/?to=Jane', '/vouchers/38?to=Jane'],
    ['/Checkout', '/checkout'],
    ['/checkout%E2%80%8B', '/checkout'],
    ['/how-it-works%20', '/how-it-works'],
    ['/page/2.', '/page/2'],
    ['/%20', '/'],
  ] as const) {
    const answer = await asks(typed)
    expect([307, 308], typed).toContain(answer.status)
    expect(answer.headers.get('location'), typed).toBe(meant)
  }
  for (const link of ['37:50%20', '37:50%E2%80%8B', '%EF%BB%BF37:50'])
    expect((await asks(`/cart/${link}`)).status, link).toBe(200)
  expect((await asks('/API/vouchers')).status).toBe(404)
})

test('The page of a link is the static page of its voucher, and nobody sees another’s words', async ({
  openShop,
}) => {
  // Of a fresh shop: the page is drawn for whoever comes first.
  const { url } = await openShop()
  const linked = await ask(`${url}${DINNER}?persons=2&to=Jane`)
  expect(linked.status).toBe(200)
  expect(linked.text).not.toContain('Jane')
  expect(linked.text).toMatch(new RegExp(`<link rel="canonical" href="[^"?]+${DINNER}"/>`))
  expect(linked.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await ask(`${url}${DINNER}`)).text).not.toContain('Jane')
})

test('A hostile query is harmless, and one of what is not sold here is a 404', async ({ asks }) => {
  for (const query of ['value=%', 'persons=NaN&value=1e9', `to=${'x'.repeat(5_000)}`, '%00=%00']) {
    expect((await asks(`${DINNER}?${query}`)).status, query).toBe(200)
    expect((await asks(`/vouchers/52?${query}`)).status, query).toBe(404)
  }
})

test('A cart link is a page that no search engine keeps, and whatever cannot be read is a 404', async ({
  asks,
}) => {
  for (const link of ['37:50,38:2p', '37%253A50%252C38%253A2p.', '37:50?utm_source=mail']) {
    const answer = await asks(`/cart/${link}`)
    expect(answer.status, link).toBe(200)
    expect(answer.text, link).toContain('<meta name="robots" content="noindex"/>')
    expect(answer.headers.get('content-security-policy'), link).toContain("default-src 'none'")
  }
  const wrong = ['abc', '0', '37', '37:50,abc', '37:50/38:2p', '37:50,'.repeat(400)]
  for (const link of wrong) {
    const answer = await asks(`/cart/${link}`)
    expect(answer.status, link).toBe(404)
    expect(answer.text, link).toContain('We couldn’t find that')
  }
  // Two readers could read this address in two ways, so nobody reads it (lib/bootstrap/clean-path.ts).
  expect((await asks('/cart/https:%2F%2Fevil.example')).status).toBe(400)
})
