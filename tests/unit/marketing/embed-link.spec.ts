import { expect, test } from 'playwright/test'
import {
  embeddableCollection,
  embeddableVoucher,
  embedSnippet,
  handedOn,
} from '@/lib/marketing/links/embed-link'
import { SHOP_URL } from '../support/site'

const DINNER = embeddableVoucher({ id: 38, title: 'Dinner & <b>Bed</b>' })

test('the snippet of a voucher holds a real link, and shows its title as it is', () => {
  expect(embedSnippet(DINNER, SHOP_URL, '?utm_source=blog&value=50')).toBe(
    `<script async src="${SHOP_URL}/embed.js"></script>\n` +
      `<smart-voucher voucher="38"><a href="${SHOP_URL}/vouchers/38-dinner-b-bed-b?utm_source=blog&amp;value=50">Dinner &amp; &lt;b&gt;Bed&lt;/b&gt;</a></smart-voucher>`,
  )
})

test('the snippet of a collection names the collection', () => {
  const snippet = embedSnippet(embeddableCollection({ slug: 'for-two', name: 'For two' }), SHOP_URL)
  expect(snippet).toContain(
    `<smart-voucher collection="for-two"><a href="${SHOP_URL}/collections/for-two">`,
  )
})

test('an embed hands on whose campaign an address is of and what it chooses, and nothing personal', () => {
  const query =
    'utm_source=a+b&utm_medium=&c=spring&to=Jane&message=Hi&value=50&utm_campaign=' +
    'x'.repeat(201)
  expect(handedOn(new URLSearchParams(query))).toBe('?utm_source=a+b&c=spring&value=50')
  expect(handedOn(new URLSearchParams('to=Jane'))).toBe('')
})
