import { openSite } from './support/outside'
import { fillCheckout, placeOrder, putIntoBasket } from './support/shopper'
import { expect, test } from './support/test'

const DINNER = 'Dinner, Bed & Breakfast for two at the Flint Barns'

const blog = (shopUrl: string) => `
  <h1>Our favourite evenings</h1>
  <smart-voucher voucher="38">
    <a href="${shopUrl}/vouchers/38?utm_source=blog&utm_campaign=spring&persons=1&to=Jane">${DINNER}</a>
  </smart-voucher>
  <p style="height: 4000px">Much to read.</p>
  <smart-voucher collection="for-two"><a href="${shopUrl}/collections/for-two">For two</a></smart-voucher>
  <smart-voucher voucher="38 onload=alert(1)"><a href="${shopUrl}/">All vouchers</a></smart-voucher>
  <script async src="${shopUrl}/embed.js"></script>`

test('A page on another site shows a voucher and sells it, and keeps nothing of the visitor', async ({
  page,
  context,
  shop,
  sandbox,
}) => {
  const site = await openSite(blog(shop.url))
  await page.goto(site.at('localhost'))
  const embed = page.frameLocator(`iframe[title="${DINNER}"]`)
  await expect(embed.getByRole('heading', { name: DINNER })).toBeVisible()
  await expect(embed.getByText('£215')).toBeVisible()
  await expect(page.getByRole('link', { name: DINNER })).toBeHidden()

  const frame = page.locator(`iframe[title="${DINNER}"]`)
  const height = await frame.evaluate((each) => each.clientHeight)
  const card = await embed.locator('html').evaluate(() => document.body.offsetHeight)
  expect(height).toBe(card)
  await page.evaluate(
    () =>
      new Promise((heard) => {
        addEventListener('message', () => heard(null), { once: true })
        postMessage({ smartVoucher: 'height', height: 4_000 }, '*')
      }),
  )
  await expect(page.locator('iframe')).toHaveCount(1)
  expect(await frame.evaluate((each) => each.clientHeight)).toBe(height)

  await page.getByRole('link', { name: 'For two' }).scrollIntoViewIfNeeded()
  const collection = page.frameLocator('iframe[title="For two"]')
  await expect(collection.getByRole('listitem')).toHaveCount(5)
  await expect(page.getByRole('link', { name: 'All vouchers' })).toBeVisible()

  const opened = context.waitForEvent('page')
  await embed.getByRole('link', { name: 'Buy this voucher' }).click()
  const shopPage = await opened
  await expect(shopPage.getByRole('heading', { level: 1 })).toHaveText(DINNER)
  expect(new URL(shopPage.url()).origin).toBe(shop.url)
  const query = Object.fromEntries(new URL(shopPage.url()).searchParams)
  expect(query).toEqual({
    utm_source: 'blog',
    utm_medium: 'embed',
    utm_campaign: 'spring',
    persons: '1',
  })
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)

  await putIntoBasket(shopPage)
  await shopPage.goto(`${shop.url}/checkout`)
  await fillCheckout(shopPage)
  await placeOrder(shopPage).click()
  await expect(shopPage.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  expect((await sandbox.sale()).body.cart).toEqual([{ id: '38', value: 215, persons: 1 }])
  site.close()
})

test('Two embeds on a page listen to nobody but their own frame', async ({ page, shop }) => {
  const site = await openSite(blog(shop.url).replace('height: 4000px', 'height: 10px'))
  await page.goto(site.at('localhost'))
  const frames = [DINNER, 'For two'].map((title) => page.locator(`iframe[title="${title}"]`))
  const heights = () =>
    Promise.all(frames.map((frame) => frame.evaluate((each) => each.clientHeight)))
  for (const frame of frames) await expect(frame).toHaveCSS('visibility', 'visible')
  const before = await heights()
  expect(before[0]).not.toBe(before[1])

  await page.evaluate(() => {
    Object.assign(window, { heard: 0 })
    addEventListener('message', () => Object.assign(window, { heard: heard() + 1 }))
    const heard = () => (window as unknown as { heard: number }).heard
  })
  const heard = () => page.evaluate(() => (window as unknown as { heard: number }).heard)
  /** Has a frame, or the page itself, tell the page something, and waits until it was heard. */
  const says = async (from: string, data: unknown[]) => {
    const before = await heard()
    await page
      .frames()
      .find((each) => each.url().includes(from))
      ?.evaluate((all) => {
        for (const each of all) parent.postMessage(each, '*')
      }, data)
    await expect.poll(heard).toBeGreaterThanOrEqual(before + data.length)
  }
  const height = (pixels: unknown) => ({ smartVoucher: 'height', height: pixels })
  const absurd = [-1, 0, 5_001, 1e308, Number.NaN, '90vh', null, {}, [50, 60]].map(height)
  const noHeights = [
    null,
    undefined,
    7,
    'height',
    [],
    {},
    { smartVoucher: 'height' },
    { height: 50 },
  ]
  await says('/embed/38', [...absurd, ...noHeights])
  await says(site.at('localhost'), [height(50)])
  expect(await heights()).toEqual(before)
  const [first = 0, second = 0] = before
  await says('/embed/collections', [height(second + 50)])
  expect(await heights()).toEqual([first, second + 50])
  site.close()
})

test('On a site that may not frame it, and without script, the link is what there is', async ({
  browser,
  shop,
}) => {
  const site = await openSite(blog(shop.url))
  for (const [host, javaScriptEnabled] of [
    ['elsewhere.localhost', true],
    ['localhost', false],
  ] as const) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const answered = javaScriptEnabled && page.waitForResponse(`${shop.url}/embed/38?**`)
    await page.goto(site.at(host))
    await answered
    const link = page.getByRole('link', { name: DINNER })
    await expect(link).toBeVisible()
    await link.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(DINNER)
    await context.close()
  }
  site.close()
})

test('An embed in a sandbox that its popups do not escape opens its voucher, and it is bought there', async ({
  page,
  context,
  shop,
  sandbox,
  watch,
}) => {
  watch.allowsSandbox()
  const site = await openSite(inSandbox(shop.url, 'allow-same-origin allow-forms'))
  await page.goto(site.at('localhost'))
  const opened = context.waitForEvent('page')
  await page.frameLocator('iframe').getByRole('link', { name: 'Buy this voucher' }).click()
  const shopPage = await opened
  await expect(shopPage.getByRole('heading', { level: 1 })).toHaveText(DINNER)
  await putIntoBasket(shopPage)
  await shopPage.goto(`${shop.url}/collections/for-two`)
  await expect(shopPage.getByRole('heading', { level: 1 })).toHaveText('For two')
  await shopPage.goto(`${shop.url}/cart`)
  await shopPage.getByRole('link', { name: 'Checkout' }).click()
  await fillCheckout(shopPage)
  await placeOrder(shopPage).click()
  await expect(shopPage.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  await shopPage.reload()
  await expect(shopPage.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  expect((await sandbox.sale()).body.cart).toEqual([{ id: '38', value: 215, persons: 1 }])
  site.close()
})

test('In a sandbox that takes a page its origin as well, the voucher is shown as it looks', async ({
  browser,
  shop,
}) => {
  const site = await openSite(inSandbox(shop.url))
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(site.at('localhost'))
  const opened = context.waitForEvent('page')
  await page.frameLocator('iframe').getByRole('link', { name: 'Buy this voucher' }).click()
  const shopPage = await opened
  await expect(shopPage.getByRole('heading', { level: 1 })).toHaveText(DINNER)
  await expect(shopPage.getByRole('link', { name: 'Skip to the content' })).toHaveCSS(
    'position',
    'absolute',
  )
  await context.close()
  site.close()
})

const inSandbox = (shopUrl: string, more = '') =>
  `<iframe title="${DINNER}" sandbox="allow-scripts allow-popups ${more}" src="${shopUrl}/embed/38"></iframe>`
