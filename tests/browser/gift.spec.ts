import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import jsQR from 'jsqr'
import type { Page } from 'playwright/test'
import sharp from 'sharp'
import { unfurl } from 'unfurl.js'
import { expectAccessible } from './support/axe'
import {
  addMonetary,
  addToBasket,
  fill,
  fillCheckout,
  placeOrder,
  putIntoBasket,
} from './support/shopper'
import { expect, test } from './support/test'

const DINNER = 'Dinner, Bed & Breakfast for two at the Flint Barns'
const SLUG = '38-dinner-bed-breakfast-for-two-at-the-flint-barns'
const WORDS = ['Jane', 'John', 'Happy birthday']

/** A link as it was made on 1 December 2026: Dinner for two, for Jane from John, to be opened on Christmas Eve. */
const PAYLOAD =
  '1.WyJEaW5uZXIiLCIycCIsIjIwMjYtMTItMjQiLCJKYW5lIiwiSm9obiIsIkhhcHB5IGJpcnRoZGF5IPCfjoFcblpvw6siXQ'
const LINK = `/gifts/${SLUG}#${PAYLOAD}`

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const voucher = (page: Page) => page.getByRole('figure', { name: 'Your voucher' })
const wrapped = (page: Page) => page.getByRole('img', { name: 'A wrapped gift' })

/** Orders a voucher for £50, and gives the link that announces it. */
async function orderAndAnnounce(page: Page, day = '2027-01-06') {
  await addMonetary(page)
  await page.goto('/checkout')
  await fillCheckout(page)
  await placeOrder(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  await fill(page, { 'Who is it for?': 'Jane', 'A few words': 'Happy birthday 🎁' })
  await page.getByLabel('Open it from').fill(day)
  return page.getByRole('textbox', { name: 'Your link' }).inputValue()
}

test('Whoever has bought gets a link to send, and a code for the card that opens the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shared: ShareData[] = []
    Object.assign(window, { shared })
    Object.assign(navigator, { share: async (data: ShareData) => void shared.push(data) })
  })
  const link = await orderAndAnnounce(page)
  expect(new URL(link).pathname).toBe('/gifts/37-monetary-gift-voucher')
  for (const word of WORDS) expect(link).not.toContain(word)
  await page.getByRole('button', { name: 'Share the link' }).click()
  const shared = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared)
  expect(shared).toEqual([{ title: 'Something for Jane', url: link }])
  await expectAccessible(page)

  await page.emulateMedia({ media: 'print' })
  const code = page.getByRole('img', { name: `QR code of ${link}` })
  await expect(code).toBeVisible()
  const { data, info } = await sharp(await code.screenshot())
    .resize({ width: 1_200, kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(link)
  await page.emulateMedia({ media: 'screen' })

  await page.clock.setFixedTime(new Date('2027-01-06T09:00:00Z'))
  await page.goto(link)
  await expect(heading(page)).toHaveText('Something for Jane')
  await expect(voucher(page)).toContainText('Happy birthday 🎁')
  await expect(voucher(page)).toContainText('£50')
  await expect(voucher(page)).toContainText('From John')
  expect(await page.locator('main').textContent()).not.toMatch(/oWg9LWe6G/)
})

test('Before its day a gift is wrapped, and on the day it opens, in a page that was left open, too', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-12-23T23:58:30Z') })
  await page.goto(LINK)
  await expect(heading(page)).toHaveText('Something for Jane')
  await expect(wrapped(page)).toBeVisible()
  await expect(page.getByText('Open it on Thursday 24 December 2026.')).toBeVisible()
  await expect(page.getByText('From John')).toBeVisible()
  await expect(voucher(page)).toHaveCount(0)
  await expect(page.locator('main')).not.toContainText('Dinner')
  await expect(page.locator('main')).not.toContainText('Happy birthday')
  await expectAccessible(page)
  await page.clock.fastForward('02:00')
  await expect(voucher(page)).toContainText(DINNER)
  await expect(voucher(page)).toContainText('for 2 people')
  await expect(voucher(page)).toContainText('Happy birthday 🎁')
  await expect(wrapped(page)).toHaveCount(0)
  await expectAccessible(page)
})

test('A link made today opens in two years, also where the voucher is sold no more', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2028-12-24T12:00:00Z'))
  await page.goto(LINK)
  await expect(voucher(page)).toContainText('Happy birthday 🎁')
  for (const gone of ['/gifts/52-dinner', '/gifts/999999', '/gifts']) {
    await page.goto(`${gone}#${PAYLOAD}`)
    await expect(page, gone).toHaveURL(/\/gifts#1\./)
    await expect(voucher(page), gone).toContainText('Dinner')
    await expect(voucher(page), gone).toContainText('To Jane')
    await expect(page.getByText('We don’t sell this one any more.')).toBeVisible()
  }
})

test('A link that lost a part says so, one whose # was encoded opens, and one of nothing is not found', async ({
  page,
  asks,
  watch,
}) => {
  await page.clock.setFixedTime(new Date('2028-12-24T12:00:00Z'))
  for (const part of [`/gifts/${SLUG}`, `/gifts/${SLUG}#${PAYLOAD.slice(0, 40)}`, '/gifts#9.abc']) {
    await page.goto('/accessibility')
    await page.goto(part)
    await expect(heading(page), part).toHaveText('This link is incomplete')
    await expect(voucher(page)).toHaveCount(0)
  }
  for (const mangled of [
    `/gifts/38%23${PAYLOAD}`,
    `/GIFTS/${SLUG}%2523${PAYLOAD}).`,
    `/gifts/38?utm_source=mail#${PAYLOAD}`,
  ]) {
    await page.goto(mangled)
    await expect(voucher(page), mangled).toContainText('Happy birthday')
  }
  watch.expects(404)
  for (const nothing of ['/gifts/abc', '/gifts/0', `/gifts/${'x'.repeat(5_000)}`, '/gifts/38/x'])
    expect((await asks(nothing)).status, nothing).toBe(404)
})

test('Who shares it shows the voucher and no word; no request and no log of a proxy has one', async ({
  page,
  shop,
}) => {
  const seen: string[] = []
  const proxy = createServer((asked, answer) => {
    seen.push(`${asked.method} ${asked.url} ${JSON.stringify(asked.rawHeaders)}`)
    asked.on('data', (chunk) => seen.push(String(chunk)))
    const { url = '', method, headers } = asked
    const onward = request(new URL(url, shop.url), { method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(answer)
    })
    asked.pipe(onward)
  }).listen(0)
  const { port } = proxy.address() as AddressInfo
  const link = `http://127.0.0.1:${port}${LINK}`
  const shown = await unfurl(link)
  expect(shown.open_graph.description).toBe(`A gift voucher: ${DINNER}`)
  expect(shown.open_graph.images?.[0]).toMatchObject({
    url: expect.stringMatching(/\/previews\/gift-38-\w+\.jpg$/),
    width: 1200,
  })
  const picture = await page.request.get(shown.open_graph.images?.[0]?.url ?? '')
  expect(picture.headers()['content-type']).toBe('image/jpeg')

  await page.clock.setFixedTime(new Date('2028-12-24T12:00:00Z'))
  await page.goto(link)
  await expect(voucher(page)).toContainText('Happy birthday')
  await page.getByRole('link', { name: 'See what it is' }).click()
  await expect(heading(page)).toHaveText(DINNER)
  expect(seen.length).toBeGreaterThan(5)
  const secrets = [...WORDS, encodeURIComponent('Happy birthday'), PAYLOAD, PAYLOAD.slice(2, 30)]
  for (const secret of secrets) {
    expect(
      seen.filter((line) => line.includes(secret)),
      secret,
    ).toEqual([])
    expect(JSON.stringify(shown), secret).not.toContain(secret)
  }
  await page.goto('about:blank')
  proxy.closeAllConnections()
  proxy.close()
})

test('Who was given something buys something, and the order counts where it came from', async ({
  page,
  sandbox,
}) => {
  await page.clock.setFixedTime(new Date('2026-12-24T12:00:00Z'))
  await page.goto(LINK)
  await page.getByRole('link', { name: 'See what it is' }).click()
  await expect(addToBasket(page)).toBeVisible()
  await putIntoBasket(page)
  await page.getByRole('link', { name: 'See your basket' }).click()
  await page.getByRole('link', { name: 'Checkout' }).click()
  await fillCheckout(page)
  const posted = page.waitForRequest('**/api/checkout')
  await placeOrder(page).click()
  expect((await posted).postDataJSON().campaign.last).toMatchObject({
    utm_source: 'announcement',
    utm_medium: 'share',
  })
  await expect(page.getByRole('heading', { name: 'Thank you, John' })).toBeVisible()
  expect((await sandbox.sale()).body.cart).toEqual([{ id: '38', value: 215, persons: 1 }])
})
