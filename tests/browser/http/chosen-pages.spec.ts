import { XMLParser } from 'fast-xml-parser'
import { unfurl } from 'unfurl.js'
import { expect, test } from '../support/test'

const AMOUNTS = '/vouchers/37-monetary-gift-voucher'
const DINNER = '/vouchers/38-dinner-bed-breakfast-for-two-at-the-flint-barns'

type Offer = { '@type': string; price?: string; availability?: string; url?: string }

function offerOf(html: string): Offer {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  const data = JSON.parse(json)
  const nodes: { offers?: Offer }[] = Array.isArray(data) ? data : (data['@graph'] ?? [data])
  return nodes.find(({ offers }) => offers)?.offers ?? { '@type': 'none' }
}

test('A link to an amount is shared as that amount, and its page says the same before any script', async ({
  asks,
  shop,
}) => {
  for (const [path, price, said] of [
    [`${AMOUNTS}:50`, '50.00', '£50'],
    [`${AMOUNTS}:75`, '75.00', '£75'],
    [`${DINNER}:2p`, '430.00', '£215 × 2 people = £430'],
  ] as const) {
    const { open_graph: shared } = await unfurl(`${shop.url}${path}?to=Jane`)
    expect(shared.description, path).toMatch(new RegExp(`^${said}`))
    const picture = await asks(shared.images?.[0]?.url ?? '')
    expect(picture.headers.get('content-type'), path).toBe('image/jpeg')
    const { text } = await asks(path)
    expect(offerOf(text), path).toMatchObject({ '@type': 'Offer', price, url: shop.url + path })
    expect(text.replace(/<[^>]+>/g, ''), path).toContain(said)
    expect(text, path).toContain(`<link rel="canonical" href="${shop.url}${path.split(':')[0]}"/>`)
  }
})

test('Amounts that are offered are stored like any page, others are drawn for each visit', async ({
  asks,
}) => {
  for (const [path, kept] of [
    [`${AMOUNTS}:40`, 's-maxage=5, stale-while-revalidate=5'],
    [`${DINNER}:2p`, 's-maxage=5, stale-while-revalidate=5'],
    [`${AMOUNTS}:55`, 'private, no-store'],
  ] as const) {
    await asks(path)
    expect((await asks(path)).headers.get('cache-control'), path).toBe(kept)
  }
})

test('What cannot be chosen, or was mangled, leads to the page that says what is nearest, or to none', async ({
  asks,
}) => {
  for (const [mangled, meant] of [
    ['/vouchers/37:50', `${AMOUNTS}:50`],
    ['/vouchers/37%253A50.', `${AMOUNTS}:50`],
    ['/VOUCHERS/37:%C2%A350.00', `${AMOUNTS}:50`],
    ['/vouchers/38:2P', `${DINNER}:2p`],
    ['/vouchers/38:2p%3Futm_source%3Dmail', `${DINNER}:2p?utm_source=mail`],
    ['/vouchers/37:37', `${AMOUNTS}?value=37`],
    ['/vouchers/37:2p', `${AMOUNTS}?persons=2`],
    ['/vouchers/38:99p', `${DINNER}?persons=99`],
    ['/vouchers/37:50:50', `${AMOUNTS}:50`],
    ['/vouchers/37:%3Cscript%3E', AMOUNTS],
    ['/vouchers/37:1e9', AMOUNTS],
  ] as const) {
    let answer = await asks(mangled)
    // Capitals are put right before the page is asked.
    if (mangled.startsWith('/VOUCHERS')) answer = await asks(answer.headers.get('location') ?? '')
    expect(answer.status, mangled).toBe(307)
    const location = answer.headers.get('location') ?? ''
    expect(location.replace(/^http:\/\/127\.0\.0\.1:\d+/, ''), mangled).toBe(meant)
    expect((await asks(meant)).status, meant).toBe(200)
  }
  for (const nothing of ['/vouchers/52:50', `/vouchers/37:${'9'.repeat(400)}`])
    expect((await asks(nothing)).status, nothing).toBe(404)
})

test('Each row of Google’s feed leads to a page of its price, with a real picture', async ({
  asks,
}) => {
  const { text } = await asks('/feeds/google.xml')
  const parser = new XMLParser({ parseTagValue: false })
  const { item: rows } = parser.parse(text).rss.channel as { item: Record<string, string>[] }
  const amounts = rows.filter((row) => row['g:item_group_id'] === '37')
  const page = (await asks(AMOUNTS)).text
  const offered = [...page.matchAll(/type="radio"[^>]*value="([\d.]+)"/g)].map(([, value]) => value)
  expect(amounts.map((row) => String(Number.parseFloat(row['g:price'] ?? '')))).toEqual(offered)
  for (const row of [...amounts.slice(0, 3), ...rows.slice(-6)]) {
    const { text: html } = await asks(row.link ?? '')
    const { price } = offerOf(html)
    expect(`${price} GBP`, row.link).toBe(row['g:price'])
  }
  const pictures = [...new Set(rows.map((row) => row['g:image_link'] ?? ''))]
  for (const picture of pictures.slice(0, 8)) {
    const { status, headers } = await asks(picture.replaceAll('&amp;', '&'))
    expect([status, headers.get('content-type')?.split('/')[0]], picture).toEqual([200, 'image'])
  }
})
