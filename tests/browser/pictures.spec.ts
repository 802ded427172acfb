import type { Page } from 'playwright/test'
import sharp from 'sharp'
import { holdBack } from './support/hold-back'
import { moved, watchMoves } from './support/moves'
import { expect, test } from './support/test'

test.use({ hasPictures: true })

/** Whether every picture in sight has arrived and could be drawn. */
const isWhole = (page: Page) =>
  page.evaluate(() =>
    [...document.images]
      .filter((image) => image.getBoundingClientRect().top < window.innerHeight)
      .every((image) => image.complete && image.naturalWidth > 0),
  )

for (const path of ['/', '/vouchers/38-dinner-bed-breakfast-for-two-at-the-flint-barns']) {
  test(`Nothing on ${path} moves when pictures arrive late`, async ({ page }) => {
    await watchMoves(page)
    const arrive = await holdBack(page, '**/_next/image*')
    await page.goto(path, { waitUntil: 'domcontentloaded' })
    await expect(page.getByRole('link', { name: 'Basket, 0 vouchers' })).toBeVisible()
    expect(await isWhole(page)).toBe(false)
    const before = await moved(page)
    arrive()
    await expect.poll(() => isWhole(page), { timeout: 30_000 }).toBe(true)
    expect(await moved(page)).toBe(before)
  })
}

const PICTURELESS = {
  'A picture that upstream has lost': '/vouchers/61-morning-yoga-on-the-lawn',
  'A voucher without a picture': '/vouchers/62-estate-membership-contribution',
}
for (const [what, path] of Object.entries(PICTURELESS)) {
  test(`${what} leaves no torn icon and no error`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('button', { name: 'Add to basket' })).toBeVisible()
    await expect.poll(() => isWhole(page)).toBe(true)
  })
}

test('In place of a picture that upstream has lost comes nothing at all, so that the drawn one shows', async ({
  asks,
  shop,
}) => {
  const lost = (await asks('/api/vouchers/61')).json() as { data: { image: string } }
  const answered = await fetch(shop.url + lost.data.image)
  const pixel = await sharp(await answered.arrayBuffer())
    .raw()
    .toBuffer()
  expect([...pixel]).toEqual([0, 0, 0, 0])
})

test('Pictures that break on the way leave every page whole', async ({
  page,
  sandbox,
  openShop,
}) => {
  await sandbox.faults({ kind: 'picture-status', status: 500 })
  const shop = await openShop()
  await page.goto(shop.url)
  await expect(page.getByRole('listitem')).toHaveCount(20)
  await expect.poll(() => isWhole(page)).toBe(true)
})

test('Nobody can have the shop fetch a picture of their choice', async ({ asks, sandbox }) => {
  const own = await asks('/api/vouchers/37')
  const { image } = (own.json() as { data: { image: string } }).data
  expect((await asks(image)).status).toBe(200)
  for (const path of ['/pictures/37-other', '/pictures/52-x', '/pictures/x']) {
    expect((await asks(path)).status, path).toBe(404)
  }
  const foreign = encodeURIComponent(`${sandbox.url}/pictures/estate-morning.webp`)
  expect((await asks(`/_next/image?url=${foreign}&w=640&q=70`)).status).toBe(400)
})
