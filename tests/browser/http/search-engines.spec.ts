import { XMLParser, XMLValidator } from 'fast-xml-parser'
import jsonld from 'jsonld'
import { ask } from '../support/ask'
import { expect, test } from '../support/test'

const VOUCHERS = {
  amounts: '/vouchers/37-monetary-gift-voucher',
  dinner: '/vouchers/38-dinner-bed-breakfast-for-two-at-the-flint-barns',
  forTwo: '/vouchers/42-picnic-among-the-vines',
  fewLeft: '/vouchers/44-harvest-day',
  soldOut: '/vouchers/48-sunrise-walk-breakfast',
  dated: '/vouchers/60-midsummer-supper-in-the-vines',
}

type Offer = { price: string; availability: string; validThrough?: string }
type Product = {
  '@type': string
  name: string
  url: string
  offers: Offer & { lowPrice?: string; highPrice?: string; offers?: Offer[] }
}

/** A page's structured data as an independent JSON-LD processor reads it, and the words a shopper reads. */
async function readPage(html: string) {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  const context = { '@vocab': 'https://schema.org/' }
  const options = {
    documentLoader: async (url: string) => ({
      contextUrl: undefined,
      documentUrl: url,
      document: { '@context': context },
    }),
  }
  const compacted = await jsonld.compact(JSON.parse(json), context, options)
  const nodes = (compacted['@graph'] ?? [compacted]) as Product[]
  const words = html
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
  return { nodes, words }
}

const pounds = (price: string) =>
  `£${Number(price).toLocaleString('en-GB', { minimumFractionDigits: Number(price) % 1 ? 2 : 0 })}`

test('What search engines read of a voucher is what its page says', async ({ asks, shop }) => {
  const read = async (path: string) => {
    const { nodes, words } = await readPage((await asks(path)).text)
    const product = nodes.find((node) => node['@type'] === 'Product')
    const trail = nodes.find((node) => node['@type'] === 'BreadcrumbList')
    if (!product || !trail) throw new Error(`${path} has no structured data`)
    expect(product.url).toBe(shop.url + path)
    expect(words).toContain(product.name)
    expect(JSON.stringify(trail)).toContain(shop.url + path)
    return { words, offer: product.offers }
  }
  const amounts = await read(VOUCHERS.amounts)
  expect(amounts.offer).toMatchObject({
    '@type': 'AggregateOffer',
    lowPrice: '10.00',
    highPrice: '1000.00',
  })
  for (const { price } of amounts.offer.offers ?? []) expect(amounts.words).toContain(pounds(price))
  expect(amounts.words).toContain('£10 to £1,000')
  for (const [path, price, said, availability] of [
    [VOUCHERS.dinner, '215.00', '£215', 'InStock'],
    [VOUCHERS.forTwo, '69.90', '£34.95 × 2 people = £69.90', 'InStock'],
    [VOUCHERS.fewLeft, '65.00', 'Only 3 left', 'LimitedAvailability'],
    [VOUCHERS.soldOut, '24.00', 'Sold out', 'SoldOut'],
  ] as const) {
    const { words, offer } = await read(path)
    expect(offer, path).toMatchObject({
      '@type': 'Offer',
      price,
      priceCurrency: 'GBP',
      availability: `https://schema.org/${availability}`,
    })
    expect(words, path).toContain(said)
    expect(words, path).toContain(pounds(price))
    expect(offer.validThrough, path).toBeUndefined()
    expect(words, path).not.toContain('Valid until')
  }
  const dated = await read(VOUCHERS.dated)
  expect(dated.offer.validThrough).toBe('2031-06-23T22:59:59.000000Z')
  expect(dated.words).toContain('Valid until 23 June 2031')
})

test('The shelf says whose shop it is, as its footer does', async ({ asks, shop }) => {
  const { nodes, words } = await readPage((await asks('/')).text)
  const venue = nodes.find((node) => node['@type'] === 'Organization')
  expect(venue).toMatchObject({
    name: 'Downland Estate',
    url: `${shop.url}/`,
    email: 'gifts@downland.example',
  })
  expect(words).toContain('gifts@downland.example')
  expect(nodes.map((node) => node['@type'])).toContain('WebSite')
})

test('The sitemap leads to every page that is listed, and to no other', async ({ asks, shop }) => {
  const { headers, text } = await asks('/sitemap.xml')
  expect(headers.get('content-type')).toContain('application/xml')
  expect(XMLValidator.validate(text)).toBe(true)
  const { url: pages } = new XMLParser().parse(text).urlset as { urlset: never } & {
    url: { loc: string; lastmod: string }[]
  }
  expect(pages).toHaveLength(1 + 3 + 20)
  for (const { loc, lastmod } of pages) {
    expect((await asks(loc)).status, loc).toBe(200)
    expect(Date.parse(lastmod), loc).toBeLessThan(Date.now())
  }
  const robots = (await asks('/robots.txt')).text
  expect(robots).toContain(`Sitemap: ${shop.url}/sitemap.xml`)
  expect(robots).toContain('Disallow: /orders/')
  expect((await asks('/llms.txt')).text).toContain(`(${shop.url}${VOUCHERS.dinner}): £215`)
})

test('The manifest’s icons are there in the sizes it says', async ({ asks }) => {
  const manifest = (await asks('/manifest.webmanifest')).json() as {
    name: string
    icons: { src: string }[]
  }
  expect(manifest.name).toContain('Downland Estate')
  for (const { src } of manifest.icons) {
    const icon = await asks(src)
    expect([icon.status, icon.headers.get('content-type')], src).toEqual([200, 'image/png'])
  }
})

test('Feeds for Google and for partners hold what can be bought, with links that lead there', async ({
  asks,
}) => {
  const google = await asks('/feeds/google.xml')
  const { item: rows } = new XMLParser().parse(google.text).rss.channel as {
    item: Record<string, string>[]
  }
  const partners = (await asks('/feeds/vouchers.json')).json() as {
    vouchers: { id: number; link: string; image: string | null }[]
  }
  const ids = partners.vouchers.map(({ id }) => id)
  expect(ids).toContain(38)
  for (const id of [48, 51, 52, 53]) expect(ids).not.toContain(id)
  expect(new Set(rows.map((row) => Number.parseInt(String(row['g:id']), 10)))).toEqual(new Set(ids))
  for (const { link, image } of partners.vouchers) {
    expect((await asks(link)).status, link).toBe(200)
    expect(image === null || image.includes('/_next/image?url=')).toBe(true)
  }
})

test('A collection shows its own vouchers in the merchant’s order, and one that is not named is not found', async ({
  asks,
}) => {
  const { text } = await asks('/collections/for-two')
  const ids = [...text.matchAll(/href="\/vouchers\/(\d+)/g)].map(([, id]) => Number(id))
  expect([...new Set(ids)]).toEqual([38, 43, 42, 45, 47])
  expect((await asks('/')).text).toContain('href="/collections/for-two"')
  expect((await asks('/collections/none')).status).toBe(404)
})

test('While there is no list, nothing is told to search engines and partners but to come back', async ({
  openShop,
  sandbox,
}) => {
  await sandbox.faults({ path: '/vouchers', kind: 'status', status: 500 })
  const shop = await openShop()
  for (const path of [
    '/sitemap.xml',
    '/llms.txt',
    '/feeds/google.xml',
    '/feeds/vouchers.json',
    '/embed/38',
    '/previews/38-0.jpg',
    '/collections/for-two',
    `/oembed?url=${shop.url}/vouchers/38`,
  ]) {
    const answer = await ask(shop.url + path)
    expect(answer.status, path).toBe(503)
    expect(Number(answer.headers.get('retry-after')), path).toBeGreaterThan(0)
  }
  expect((await ask(`${shop.url}/robots.txt`)).status).toBe(200)
})
