import type { Page } from 'playwright/test'
import { SLOW_4G } from '../../scripts/bench/slow-4g.mjs'
import { holdBack } from './support/hold-back'
import { expect, test } from './support/test'

/** Opens the shelf with its stylesheet still on its way; gives what has been asked for, and lets it come. */
async function openBeforeStyles(page: Page) {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.resourceType()))
  const arrive = await holdBack(page, '**/*.css*')
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.getByRole('listitem').last()).toBeAttached()
  return { asked, arrive }
}

test('A page’s fonts do not share the way of its stylesheet, on a slow line either', async ({
  page,
}) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G)
  const { asked, arrive } = await openBeforeStyles(page)
  expect(asked).not.toContain('font')
  arrive()
  await expect(page.getByRole('link', { name: 'Basket, 0 vouchers' })).toBeVisible()
  expect(asked).toContain('font')
})
