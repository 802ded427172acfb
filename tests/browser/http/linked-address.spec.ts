import { ask } from '../support/ask'
import { expect, test } from '../support/test'

const DINNER = '/vouchers/38-dinner-bed-breakfast-for-two-at-the-flint-barns'

test('An old or shortened link keeps what it chooses and where it came from', async ({ asks }) => {
  const query = '?value=50&persons=2&to=J%C3%A9r%C3%B4me+%26+Jo&utm_source=mail'
  for (const slug of ['38', '38-dinner', '38-massage-at-the-barns']) {
    const answer = await asks(`/vouchers/${slug}${query}`)
    expect(answer.status, slug).toBe(308)
    const location = answer.headers.get('location') ?? ''
    expect(location.replace(/^http:\/\/127\.0\.0\.1:\d+/, ''), slug).toBe(DINNER + query)
  }
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
  const wrong = [
    'abc',
    '0',
    '37',
    '37:50,abc',
    '37:50/38:2p',
    'https:%2F%2Fevil.example',
    '37:50,'.repeat(400),
  ]
  for (const link of wrong) {
    const answer = await asks(`/cart/${link}`)
    expect(answer.status, link).toBe(404)
    expect(answer.text, link).toContain('We couldn’t find that')
  }
})
