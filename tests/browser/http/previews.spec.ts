import sharp from 'sharp'
import { unfurl } from 'unfurl.js'
import { ask } from '../support/ask'
import { expect, test } from '../support/test'

const DINNER = '/vouchers/38-dinner-bed-breakfast-for-two-at-the-flint-barns'
const TITLE = 'Dinner, Bed & Breakfast for two at the Flint Barns'

const CRAWLERS = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'Twitterbot/1.0',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'WhatsApp/2.23.20.0',
  'LinkedInBot/1.0 (compatible; Mozilla/5.0)',
  'Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)',
]

test('Crawlers of every kind get whole pages, with what a preview needs in the head', async ({
  asks,
}) => {
  for (const agent of CRAWLERS) {
    for (const [path, words] of [
      ['/', 'Vineyard Tour &amp; Tasting'],
      [DINNER, 'a short break away in the heart of the vineyard'],
      ['/collections/for-two', 'Two Nights for Two'],
    ] as const) {
      const { status, text } = await asks(path, { headers: { 'user-agent': agent } })
      expect(status, agent).toBe(200)
      const [head = '', body] = text.split('</head>')
      for (const part of [
        '<title>',
        'rel="canonical"',
        'name="description"',
        'property="og:title"',
        'property="og:image"',
        'name="twitter:card"',
      ])
        expect(head, `${part} of ${path} for ${agent}`).toContain(part)
      expect(body, agent).toContain(words)
    }
  }
})

test('A shared link unfurls into a picture of its size, with title and price, and can be embedded', async ({
  asks,
  shop,
}) => {
  const {
    open_graph: tags,
    twitter_card: card,
    oEmbed,
    canonical_url,
  } = await unfurl(`${shop.url}${DINNER}?value=50&to=Jane`)
  expect(canonical_url).toBe(shop.url + DINNER)
  expect(tags).toMatchObject({
    title: TITLE,
    url: shop.url + DINNER,
    description: expect.stringMatching(/^£215\. /),
  })
  const [image] = tags.images ?? []
  expect(image).toMatchObject({
    width: 1200,
    height: 630,
    alt: `${TITLE} · £215 · Downland Estate`,
  })
  expect(card).toMatchObject({
    card: 'summary_large_image',
    images: [{ url: image?.url, alt: image?.alt }],
  })
  expect(oEmbed).toMatchObject({ type: 'rich', title: TITLE, provider_name: 'Downland Estate' })

  const answer = await fetch(image?.url ?? '')
  expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=\d{7}, immutable$/)
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  expect(bytes.length).toBeLessThan(300_000)

  const soldOut = await unfurl(`${shop.url}/vouchers/48-sunrise-walk-breakfast`)
  expect(soldOut.open_graph.images?.[0]?.alt).toContain('Sold out')
  const old = await asks('/previews/38-0.jpg')
  expect([old.status, old.headers.get('location')]).toEqual([
    302,
    new URL(image?.url ?? '').pathname,
  ])
  for (const name of ['999999-0.jpg', '52-0.jpg', 'collection-none-0.jpg', 'other-0.jpg', '38.jpg'])
    expect((await asks(`/previews/${name}`)).status, name).toBe(404)
})

test('A shared cart link says what is in it and what it comes to, and what has sold out', async ({
  asks,
  shop,
}) => {
  const { open_graph: tags, title } = await unfurl(`${shop.url}/cart/37:50,38:2p.`)
  expect(title).toBe('Vouchers chosen for you – Downland Estate')
  expect(tags).toMatchObject({
    title: '2 vouchers chosen for you: £480',
    description: `Monetary Gift Voucher £50 · ${TITLE} for 2 people £430`,
    url: `${shop.url}/cart/37:50,38:2p`,
  })
  const [image] = tags.images ?? []
  expect(image).toMatchObject({ width: 1200, height: 630 })
  const picture = await fetch(image?.url ?? '')
  expect((await sharp(await picture.arrayBuffer()).metadata()).width).toBe(1200)
  const soldOut = await unfurl(`${shop.url}/cart/48:1p`)
  expect(soldOut.open_graph).toMatchObject({
    title: 'Vouchers chosen for you',
    description: 'Sunrise Walk & Breakfast has sold out, so it was left out.',
    images: [{ alt: expect.stringContaining('Sold out') }],
  })
  for (const link of ['37:50', '48:1p', '52:1p']) {
    const { status, text } = await asks(`/cart/${link}`)
    expect(status, link).toBe(200)
    expect(text, link).toContain('<meta name="robots" content="noindex"/>')
    expect(text, link).not.toContain('Lambing')
  }
})

test('Whatever a voucher is called, and however its picture fails, its preview is drawn', async ({
  openShop,
  openUpstream,
}) => {
  const upstream = await openUpstream()
  await upstream.changeVoucher(38, { title: '生日快乐 🎁 Łódź “dinner”' })
  const shop = await openShop({ upstream: upstream.url })
  for (const id of [38, 61]) {
    const { headers } = await ask(`${shop.url}/previews/${id}-0.jpg`)
    const answer = await fetch(new URL(headers.get('location') ?? '', shop.url))
    expect(answer.status, String(id)).toBe(200)
    expect((await sharp(await answer.arrayBuffer()).metadata()).width).toBe(1200)
    if (id === 61) expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
  }
})

test('What stands in for a lost picture can be seen through', async ({ asks, shop }) => {
  const voucher = (await asks('/api/vouchers/61')).json() as { data: { image: string } }
  const answer = await fetch(shop.url + voucher.data.image)
  const [pixel] = await Promise.all([
    sharp(await answer.arrayBuffer())
      .ensureAlpha()
      .raw()
      .toBuffer(),
  ])
  expect(pixel?.at(3)).toBe(0)
})
