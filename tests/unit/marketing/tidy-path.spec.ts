import { expect, test } from 'playwright/test'
import { parseCollectionSlug } from '@/lib/marketing/links/collection-link'
import { tidyPath } from '@/lib/marketing/links/tidy-path'
import { fc, forAll } from '../support/property'

for (const [typed, meant] of [
  ['/CART/37:50', '/cart/37:50'],
  ['/Cart/37:50,38:2p', '/cart/37:50,38:2p'],
  ['/VOUCHERS/38-Dinner', '/vouchers/38-Dinner'],
  ['/Collections/For-Two', '/collections/For-Two'],
  ['/How-It-Works', '/how-it-works'],
  ['/checkout%E2%80%8B', '/checkout'],
  ['/%EF%BB%BFcheckout', '/checkout'],
  ['/checkout%20', '/checkout'],
  ['/checkout).', '/checkout'],
  ['/%C2%A0Cart%C2%A0', '/cart'],
  ['/page/2.', '/page/2'],
  ['/legal/terms%E2%80%9D', '/legal/terms'],
  ['/embed/38%20', '/embed/38'],
  ['/orders/aB-9_%20', '/orders/aB-9_'],
  ['/OEMBED', '/oembed'],
  ['/%20', '/'],
  ['/).', '/'],
] as const) {
  test(`${typed} means ${meant}`, () => {
    expect(tidyPath(typed)).toBe(meant)
  })
}

for (const path of [
  '/',
  '/cart',
  '/cart/37:50,38:2p',
  '/vouchers/38-dinner',
  '/orders/-aB9_-',
  // Read by their pages, with the query that may stand in them.
  '/vouchers/38%20',
  '/vouchers/38%3Fto%3DJane.',
  '/collections/For-Two.',
  // Of nobody's.
  '/Robots.txt',
  '/robots.txt',
  '/API/checkout',
  '/Nowhere/37.',
  '/%20/evil.example',
  '//evil.example',
]) {
  test(`${path} is left as it is`, () => {
    expect(tidyPath(path)).toBeNull()
  })
}

test('Whatever is asked for, it leads to a path of ours that needs no more tidying, or nowhere', () => {
  const parts = fc.array(
    fc.oneof(
      fc.constantFrom('CART', 'orders', ' Legal', '%252e', '..', '%', '\\', '?', '#', '%0A', ''),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 4 },
  )
  forAll(parts, (all) => {
    const path = tidyPath(`/${all.join('/')}`)
    if (path === null) return
    const { pathname, origin, search } = new URL(path, 'https://shop.example')
    expect([origin, pathname, search]).toEqual(['https://shop.example', path, ''])
    expect(tidyPath(path)).toBeNull()
  })
})

for (const [part, slug] of [
  ['for-two', 'for-two'],
  ['For-Two', 'for-two'],
  ['for-two%E2%80%8B', 'for-two'],
  ['for-%0D%0Atwo', 'for-two'],
  ['%EF%BB%BFfor-two%20', 'for-two'],
  ['for-two%3Futm_source%3Dmail', 'for-two'],
] as const) {
  test(`/collections/${part} is ${slug}`, () => {
    expect(parseCollectionSlug(part)).toBe(slug)
  })
}
