import { readFile } from 'node:fs/promises'
import jsQR from 'jsqr'
import type { Page } from 'playwright/test'
import sharp from 'sharp'
import { unfurl } from 'unfurl.js'
import { expectAccessible } from './support/axe'
import { fill } from './support/shopper'
import { expect, test } from './support/test'

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const made = async (page: Page, name: string) => box(page, name).inputValue()
const choose = (page: Page, title: string, number = 'Voucher') =>
  page.getByRole('combobox', { name: number, exact: true }).selectOption({ label: title })

/** What a telephone reads of a downloaded code. */
async function scan(page: Page, kind: 'SVG' | 'PNG'): Promise<string | undefined> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: `Download ${kind}` }).click()
  const file = await readFile(await (await waiting).path())
  const { data, info } = await sharp(file)
    .resize(800, 800, { kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

test('Everything the studio makes of a voucher leads to that voucher, chosen and counted', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/studio')
  await choose(page, 'Monetary Gift Voucher')
  await box(page, 'Other amount').fill('75')
  await fill(page, {
    To: 'Zoë & Co',
    Campaign: 'spring',
    Source: 'newsletter',
    'Short code': 'sp1',
  })
  await expect(page.getByText('Checked just now: it works.')).toBeVisible()
  await expectAccessible(page)

  const link = await made(page, 'Link')
  await page.getByRole('button', { name: 'Copy: Link', exact: true }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  expect(await scan(page, 'SVG')).toBe(link)
  expect(await scan(page, 'PNG')).toBe(link)
  const direct = await made(page, 'Link into the basket')
  const button = await made(page, 'Button for an email')
  const embed = await made(page, 'Embed for a web page')
  expect(button).not.toContain('<script')
  expect(embed, 'a public page is no place for names').not.toContain('Zo')
  const shown = page.getByRole('figure', { name: 'Where it is shared' })
  await expect(shown.getByRole('img')).toHaveJSProperty('naturalWidth', 1200)
  await expect(shown).toContainText('£75')
  await expect(shown).not.toContainText('From £10')
  const shared = await unfurl(link)
  expect(shared.open_graph).toMatchObject({ description: expect.stringMatching(/^£75/) })
  await expect(shown).toContainText(shared.open_graph.description ?? '')

  const mail = await context.newPage()
  for (const [name, html] of Object.entries({ link: `<a href="${link}">x</a>`, button, embed })) {
    // Without script, as in an email or where the embed's does not come.
    await mail.goto('about:blank')
    await mail.setContent(html.replace(/<script.*<\/script>/, '').replaceAll('_blank', '_self'))
    await mail.getByRole('link').click()
    const hasWords = name !== 'embed'
    const said = hasWords ? 'Chosen for you: £75, to Zoë & Co.' : 'Chosen for you: £75.'
    await expect(mail.getByText(said), name).toBeVisible()
    await expect(mail.getByRole('radio', { name: '£75', exact: true })).toBeChecked()
    await expect(box(mail, 'To'), name).toHaveValue(hasWords ? 'Zoë & Co' : '')
    await expect(mail).toHaveURL(/utm_source=newsletter&utm_campaign=spring&c=sp1$/)
  }
  await mail.goto(direct)
  await expect(mail.getByText('Total £75', { exact: true })).toBeVisible()
})

test('The button and the embed look in the studio as they do elsewhere, on a phone and on a desktop', async ({
  page,
  context,
}) => {
  await page.goto('/studio')
  await choose(page, 'Monetary Gift Voucher')
  await box(page, 'Other amount').fill('75')
  await fill(page, { To: 'Jane', 'Words on the button': 'Give £75 at the estate' })
  const button = await made(page, 'Button for an email')
  const mail = await context.newPage()
  await mail.setContent(button)
  const looks = [
    'fontSize',
    'fontFamily',
    'lineHeight',
    'color',
    'padding',
    'borderRadius',
  ] as const
  const lookOf = async (where: Page) => {
    const link = where.getByRole('link', { name: 'Give £75 at the estate' })
    const box = await link.boundingBox()
    const style = await link.evaluate((each, names) => {
      const cell = each.closest('td') ?? each
      const computed = getComputedStyle(each)
      return [getComputedStyle(cell).backgroundColor, ...names.map((name) => computed[name])]
    }, looks)
    return { style, width: box?.width, height: box?.height }
  }
  expect(await lookOf(page)).toEqual(await lookOf(mail))

  const embed = page.frameLocator('iframe')
  await expect(embed.getByText('£75', { exact: true })).toBeVisible()
  await expect(embed.getByRole('link', { name: 'Buy this voucher' })).toHaveAttribute(
    'href',
    /value=75/,
  )
  const frame = page.locator('iframe')
  const card = () => embed.locator('body').evaluate((body) => body.getBoundingClientRect().height)
  await expect.poll(async () => (await frame.boundingBox())?.height).toBe(await card())
  for (const note of ['It carries no names and no message. The words that you wrote are left out.'])
    await expect(page.getByText(note).first()).toBeVisible()

  for (const width of [320, 360, 412, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, `at ${width} pixels nothing sticks out`).toBeLessThanOrEqual(width)
  }
})

test('A basket’s and a collection’s link lead there', async ({ page, context }) => {
  await page.goto('/studio')
  await page.getByText('A filled basket').click()
  await choose(page, 'Monetary Gift Voucher', 'Voucher 1')
  await box(page, 'Other amount').fill('50')
  await page.getByRole('button', { name: 'Add another voucher' }).click()
  await choose(page, 'Dinner, Bed & Breakfast for two at the Flint Barns', 'Voucher 2')
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByText('Checked just now: it works.')).toBeVisible()
  const basket = await made(page, 'Link')
  expect(new URL(basket).pathname).toBe('/cart/37:50,38:2p')
  const shown = page.getByRole('figure', { name: 'Where it is shared' })
  await expect(shown).toContainText('2 vouchers chosen for you: £480')
  await page.getByText('A collection').click()
  await page.getByRole('combobox', { name: 'Collection' }).selectOption('Under £50')
  await expect(box(page, 'Link')).toHaveValue(/\/collections\/under-50$/)
  const collection = await made(page, 'Link')
  const other = await context.newPage()
  await other.goto(basket)
  await expect(other.getByText('Total £480', { exact: true })).toBeVisible()
  await other.goto(collection)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Under £50')
})

test('The studio says when a link will not work', async ({ page, watch }) => {
  watch.expects(404)
  await page.goto('/studio')
  const verdict = page.getByRole('region', { name: 'Ready to use' }).getByRole('status').first()
  await choose(page, 'Sunrise Walk & Breakfast')
  await expect(verdict).toContainText('Sunrise Walk & Breakfast has sold out.')
  await choose(page, 'Monetary Gift Voucher')
  await box(page, 'Other amount').fill('37')
  await expect(verdict).toContainText('Choose £35 or £40: amounts go up in steps of £5')
  await expect(box(page, 'Link')).toHaveCount(0)
  await choose(page, 'Dinner, Bed & Breakfast for two at the Flint Barns')
  await page.getByRole('spinbutton', { name: 'Number of people' }).fill('9')
  await expect(verdict).toContainText('Choose 1 to 4 people')
  await expect(box(page, 'Link')).toHaveCount(0)
  await box(page, 'Its number').fill('52')
  await box(page, 'Its number').press('Tab')
  await expect(verdict).toContainText('There is no voucher 52 that is sold here.')
  await box(page, 'Its number').fill('51')
  await box(page, 'Its number').press('Tab')
  await expect(box(page, 'Link')).toHaveValue(/\/vouchers\/51-from-the-library/)
  await expect(verdict).toContainText('is in no list: only a link leads to it.')
  await expect(verdict).toContainText('Without a source or a short code')
  await fill(page, { Source: 'jane@example.com' })
  await expect(verdict).toContainText('Source: an address of a person is not counted.')
  await fill(page, { Source: 'poster' })
  await expect(verdict).not.toContainText('Source')
})

test('No search engine and no page of the shop names the studio', async ({ asks }) => {
  const studio = await asks('/studio')
  expect(studio.status).toBe(200)
  expect(studio.text).toContain('<meta name="robots" content="noindex, nofollow"/>')
  for (const path of ['/', '/sitemap.xml', '/robots.txt', '/llms.txt'])
    expect((await asks(path)).text, path).not.toContain('studio')
})
