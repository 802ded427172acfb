import { expect, test } from 'playwright/test'
import { parseOembedRequest } from '@/lib/marketing/embeds/oembed-request'
import { oembedResponse } from '@/lib/marketing/embeds/oembed-response'
import { embeddableVoucher } from '@/lib/marketing/links/embed-link'
import { oembedUrl } from '@/lib/marketing/links/oembed-url'
import { voucherOgImage } from '@/lib/marketing/og-images/og-image'
import { fc, forAll } from '../support/property'
import { SHOP_URL, SITE } from '../support/site'
import { experience } from '../support/vouchers'

const DINNER = experience({ id: 38, title: 'Dinner & "Bed"' })
const SHOWN = { ...embeddableVoucher(DINNER), picture: voucherOgImage(DINNER, SITE), rows: 0 }
const PAGE = `${SHOP_URL}/vouchers/38-dinner`
const asked = (more = '') => parseOembedRequest(`?${new URLSearchParams({ url: PAGE })}${more}`)
const statusOf = (parsed: ReturnType<typeof parseOembedRequest>) =>
  'refusal' in parsed ? parsed.status : 200

test('the address that a page names for discovery is one that is understood', () => {
  const parsed = parseOembedRequest(new URL(oembedUrl(PAGE, SHOP_URL)).search)
  expect(parsed).toMatchObject({ url: new URL(PAGE) })
})

for (const [what, search, status] of [
  ['no address', '', 400],
  ['two addresses', `?url=${PAGE}&url=${PAGE}`, 400],
  ['half an address', '?url=vouchers/38', 400],
  ['an address of another kind', '?url=javascript:alert(1)', 400],
  ['an endless address', `?url=${PAGE}${'x'.repeat(2_000)}`, 400],
  ['a width in words', `?url=${PAGE}&maxwidth=wide`, 400],
  ['no width at all', `?url=${PAGE}&maxwidth=`, 400],
  ['a width of nothing', `?url=${PAGE}&maxwidth=0`, 400],
  ['a negative height', `?url=${PAGE}&maxheight=-1`, 400],
  ['half a pixel', `?url=${PAGE}&maxheight=1.5`, 400],
  ['XML', `?url=${PAGE}&format=xml`, 501],
  ['any other format', `?url=${PAGE}&format=yaml`, 501],
  ['JSON', `?url=${PAGE}&format=json&maxwidth=1&maxheight=99999`, 200],
] as const) {
  test(`an editor that asks with ${what} is answered ${status}`, () => {
    expect(statusOf(parseOembedRequest(search))).toBe(status)
  })
}

test('any query at all is answered or refused in words', () => {
  forAll(fc.string({ unit: 'binary' }), (query) => {
    expect([200, 400, 501]).toContain(statusOf(parseOembedRequest(`?${query}`)))
  })
  expect(asked('&maxwidth=x')).toMatchObject({
    refusal: { errors: { maxwidth: [expect.any(String)] } },
  })
})

test('nothing in an answer is larger than was asked for', () => {
  const pixels = fc.integer({ min: 1, max: 3_000 })
  forAll(fc.tuple(pixels, pixels), ([width, height]) => {
    const answer = oembedResponse(SHOWN, '', { width, height }, SITE)
    expect(answer.width).toBeLessThanOrEqual(width)
    expect(answer.height).toBeLessThanOrEqual(height)
    expect(answer.html).toContain(`width="${answer.width}" height="${answer.height}"`)
    if ('thumbnail_width' in answer) {
      expect(answer.thumbnail_width).toBeLessThanOrEqual(width)
      expect(answer.thumbnail_height).toBeLessThanOrEqual(height)
    }
  })
})

test('an answer is rich, and its frame has a title that no title can break out of', () => {
  const answer = oembedResponse(SHOWN, '?utm_source=blog', { width: 9_999, height: 9_999 }, SITE)
  expect(answer).toMatchObject({
    type: 'rich',
    version: '1.0',
    title: 'Dinner & "Bed"',
    provider_name: 'Downland Estate',
    provider_url: `${SHOP_URL}/`,
    cache_age: 3600,
    width: 600,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  })
  expect(answer.html).toContain(`src="${SHOP_URL}/embed/38?utm_source=blog"`)
  expect(answer.html).toContain('title="Dinner &amp; &quot;Bed&quot;"')
})
