import type { BrowserContext, FrameLocator, Page } from 'playwright/test'
import { openSite } from './support/outside'
import { fillCheckout, placeOrder, putIntoBasket } from './support/shopper'
import { expect, test } from './support/test'

const DINNER = 'Dinner, Bed & Breakfast for two at the Flint Barns'

/** Follows an embed into the shop and orders there; gives what the order was counted under. */
async function buyFrom(embed: FrameLocator, context: BrowserContext) {
  const opened = context.waitForEvent('page')
  await embed.getByRole('link', { name: 'Buy this voucher' }).click()
  const page = await opened
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(DINNER)
  const source = new URL(page.url()).searchParams.get('utm_source')
  // A button that is pressed before the page's script is there does nothing.
  await expect(page.getByRole('link', { name: /^Basket, \d/ })).toBeVisible()
  await putIntoBasket(page)
  await page.goto(new URL('/checkout', page.url()).href)
  await fillCheckout(page)
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  await page.close()
  return source
}

const element = (shopUrl: string, source: string) =>
  `<smart-voucher voucher="38"><a href="${shopUrl}/vouchers/38?utm_source=${source}">${DINNER}</a></smart-voucher>`
const script = (shopUrl: string) => `<script async src="${shopUrl}/embed.js"></script>`
const embedIn = (part: Page | FrameLocator) => part.frameLocator(`iframe[title="${DINNER}"]`)
const buys = (embed: FrameLocator) => embed.getByRole('link', { name: 'Buy this voucher' })

test('On a page with a strict policy of its own it is shown and sells', async ({
  page,
  context,
  shop,
}) => {
  const policy = `default-src 'none'; script-src ${shop.url}; frame-src ${shop.url}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`
  const site = await openSite(element(shop.url, 'strict') + script(shop.url), policy)
  await page.goto(site.at('localhost'))
  await expect(page.getByRole('link', { name: DINNER })).toBeHidden()
  expect(await buyFrom(embedIn(page), context)).toBe('strict')
  site.close()
})

test('Twice on a page, with its script twice, each is its own and sells', async ({
  page,
  context,
  shop,
}) => {
  const one = script(shop.url) + element(shop.url, 'first')
  const site = await openSite(one + one.replace('=first', '=second'))
  await page.goto(site.at('localhost'))
  const frames = page.locator('iframe')
  await expect(frames).toHaveCount(2)
  for (const [at, source] of ['first', 'second'].entries()) {
    await expect(frames.nth(at)).toHaveCSS('visibility', 'visible')
    expect(await buyFrom(frames.nth(at).contentFrame(), context)).toBe(source)
  }
  site.close()
})

test('In a shadow root, script and all, it is shown and sells', async ({ page, context, shop }) => {
  const site = await openSite('<h1>Our widget</h1><div id="widget"></div>')
  await page.goto(site.at('localhost'))
  await page.evaluate(
    ([html, src]) => {
      const root = document.querySelector('#widget')?.attachShadow({ mode: 'open' })
      if (!root || !html || !src) return
      root.innerHTML = html
      root.append(Object.assign(document.createElement('script'), { src }))
    },
    [element(shop.url, 'shadow'), `${shop.url}/embed.js`],
  )
  await expect(page.getByRole('link', { name: DINNER })).toBeHidden()
  expect(await buyFrom(embedIn(page), context)).toBe('shadow')
  site.close()
})

test('Late, moved about, and hidden at first, it is shown once it is seen, and sells', async ({
  page,
  context,
  shop,
}) => {
  const site = await openSite(
    '<h1>A page that fills itself</h1><div id="late" hidden></div><p></p>',
  )
  await page.goto(site.at('localhost'))
  const place = page.locator('#late')
  await place.evaluate(
    (each, html) => Object.assign(each, { innerHTML: html }),
    element(shop.url, 'late'),
  )
  await page.addScriptTag({ url: `${shop.url}/embed.js` })
  await page.evaluate(() => customElements.whenDefined('smart-voucher').then(() => null))
  await expect(page.locator('iframe'), 'nothing is fetched for what nobody sees').toHaveCount(0)
  await place.evaluate((each) => {
    each.removeAttribute('hidden')
    document.querySelector('p')?.append(each)
  })
  await expect(page.locator('iframe')).toHaveCount(1)
  expect(await buyFrom(embedIn(page), context)).toBe('late')
  site.close()
})

test('In a column of 180 pixels nothing is cut off, and it sells', async ({
  page,
  context,
  shop,
}) => {
  const column = `<div style="width:180px">${element(shop.url, 'narrow')}</div>`
  const site = await openSite(column + script(shop.url))
  await page.goto(site.at('localhost'))
  const embed = embedIn(page)
  await expect(buys(embed)).toBeVisible()
  const [wide, card] = await embed
    .locator('html')
    .evaluate(({ scrollWidth, scrollHeight }) => [scrollWidth, scrollHeight])
  expect(wide).toBe(180)
  await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBe(card)
  const button = await buys(embed).boundingBox()
  expect(button?.height).toBeGreaterThanOrEqual(48)
  expect(button?.width).toBeLessThanOrEqual(180)
  expect(await buyFrom(embed, context)).toBe('narrow')
  site.close()
})

test('In an editor’s sandbox, which has no origin, it is shown where any site may, and sells', async ({
  page,
  context,
  openShop,
  watch,
}) => {
  watch.allowsSandbox()
  const shop = await openShop({ more: { EMBED_ORIGINS: '*' } })
  const inner = (element(shop.url, 'editor') + script(shop.url)).replaceAll('"', '&quot;')
  const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'
  const site = await openSite(
    `<iframe title="Editor" sandbox="${sandbox}" width="360" height="700" srcdoc="${inner}"></iframe>`,
  )
  await page.goto(site.at('localhost'))
  const editor = page.frameLocator('iframe[title="Editor"]')
  await expect(editor.getByRole('link', { name: DINNER })).toBeHidden()
  expect(await buyFrom(embedIn(editor), context)).toBe('editor')
  site.close()
})

test('What an editor is told to embed sells as well', async ({ page, context, shop, asks }) => {
  const url = encodeURIComponent(`${shop.url}/vouchers/38:2p?utm_source=press`)
  const { html } = (await asks(`/oembed?url=${url}`)).json() as { html: string }
  expect(html).toContain('persons=2')
  const site = await openSite(html)
  await page.goto(site.at('localhost'))
  const embed = embedIn(page)
  await expect(embed.getByText('£215 × 2 people = £430')).toBeVisible()
  expect(await buyFrom(embed, context)).toBe('press')
  site.close()
})
