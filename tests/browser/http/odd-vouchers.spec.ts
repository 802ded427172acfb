import { XMLParser, XMLValidator } from 'fast-xml-parser'
import sharp from 'sharp'
import { ask } from '../support/ask'
import { expect, test } from '../support/test'

const plain = {
  selling_description: null,
  type: 'experience',
  status: 'active',
  value: '25.00',
  persons_min: 1,
  persons_max: 2,
  available_count: null,
  image: null,
  expiry: null,
  updated_at: null,
}

/** Vouchers that a shop elsewhere may get, each sold. */
const ODD = [
  { ...plain, id: 101, title: '</script><img src=x onerror=alert(1)> & "more" ]]>' },
  { ...plain, id: 102, title: `${'Long '.repeat(1_000)}\u0000` },
  { ...plain, id: 103, title: 'x'.repeat(5_000), selling_description: 'y'.repeat(50_000) },
  { ...plain, id: '104', title: 'Counts as text', persons_max: '4', available_count: '7' },
  { ...plain, id: 105, title: 'Numbers', value: 1e3, surprise: { deep: [1, { more: null }] } },
  { ...plain, id: 106, title: 'No such picture', image: 'javascript:alert(1)' },
  { ...plain, id: 107, title: 'Half a letter \ud83c', selling_description: '\ud83c\u0007 bell' },
  { ...plain, id: 108, title: '\u202etfig a 🎁', expiry: 'soon', updated_at: 'yesterday' },
  { id: 109, title: 'The least', type: 'experience', status: 'active', value: '1' },
  { ...plain, id: 110, title: 'Money', type: 'monetary', min: 1, max: 500_000.5, increments: 0.01 },
]
/** And what is none, or not sold. */
const ROTTEN = [
  null,
  [],
  'voucher',
  { ...plain, id: 101, title: 'Again' },
  { ...plain, id: 201, title: 'Exponent', value: '1e3' },
  { ...plain, id: 202, title: 'Unknown status', status: 'archived' },
  { ...plain, id: 203, title: 'Unknown type', type: 'subscription' },
  { ...plain, id: 204, title: '\u200b' },
  { ...plain, id: 1e12, title: 'No address' },
  { ...plain, id: 205, title: 'Nobody', persons_min: 3, persons_max: 1 },
]

test('Whatever upstream sends, what can be sold is shown, shared and listed, and the rest is left out', async ({
  openShop,
  openUpstream,
}) => {
  test.slow()
  const upstream = await openUpstream()
  await upstream.replaceVouchers([...ROTTEN.slice(0, 3), ...ODD, ...ROTTEN.slice(3)])
  const { url } = await openShop({ upstream: upstream.url })
  const get = (path: string) => ask(url + path)
  const ids = ODD.map(({ id }) => Number(id))

  const { data } = (await get('/api/vouchers')).json() as { data: { id: number }[] }
  expect(data.map(({ id }) => id)).toEqual(ids)
  const shelf = await get('/')
  expect(shelf.status).toBe(200)
  expect(shelf.text).not.toContain('<img src=x')
  const site = new XMLParser().parse((await get('/sitemap.xml')).text)
  const pages = (site.urlset.url as { loc: string }[]).map(({ loc }) => loc)
  expect(pages.filter((page) => page.includes('/vouchers/'))).toHaveLength(ids.length)
  const google = (await get('/feeds/google.xml')).text
  expect(XMLValidator.validate(google)).toBe(true)
  for (const id of ids) expect(google, String(id)).toContain(`<g:id>${id}`)
  const partners = (await get('/feeds/vouchers.json')).json() as { vouchers: { id: number }[] }
  expect(partners.vouchers.map(({ id }) => id)).toEqual(ids)
  expect((await get('/llms.txt')).status).toBe(200)

  for (const page of pages) {
    const { status, text } = await ask(page)
    expect(status, page).toBe(200)
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? []
    expect(JSON.parse(data), page).toBeTruthy()
    const [, preview = ''] = /property="og:image" content="([^"]+)"/.exec(text) ?? []
    const picture = await fetch(preview)
    expect((await sharp(await picture.arrayBuffer()).metadata()).width, page).toBe(1200)
  }
  for (const id of ids) {
    expect((await get(`/embed/${id}`)).status, String(id)).toBe(200)
    const page = encodeURIComponent(`${url}/vouchers/${id}`)
    expect((await get(`/oembed?url=${page}`)).json(), String(id)).toMatchObject({ type: 'rich' })
    expect((await get(`/cart/${id}:2p`)).status).toBe(200)
  }
})
