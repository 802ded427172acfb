import { keepBasket, MONETARY_LINE } from './support/shopper'
import { expect, test } from './support/test'

// As reading.spec.ts: what a screen reader is given of the pages off the straight way.

test('A collection is read as its name, its words and its vouchers', async ({ page }) => {
  await page.goto('/collections/for-two')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - link "All vouchers"
      - heading "For two" [level=1]
      - paragraph: Suppers, nights and slow afternoons that are better shared.
      - list:
        - listitem:
          - heading "Dinner, Bed & Breakfast for two at the Flint Barns" [level=2]
          - paragraph: £215
  `)
})

test('An empty basket and a dead link are read as what they are and the way on', async ({
  page,
  watch,
}) => {
  watch.expects(404)
  await page.goto('/cart')
  await expect(page.getByText('Your basket is empty.', { exact: true })).toBeVisible()
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Your basket" [level=1]
      - paragraph: Your basket is empty.
      - link "Choose a voucher"
  `)
  await page.goto('/vouchers/999999')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "We couldn’t find that" [level=1]
      - paragraph: The voucher may no longer be for sale, or the link may be incomplete.
      - link "See all vouchers"
  `)
})

test('A link to vouchers is read as what it adds, a question and three answers', async ({
  page,
}) => {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/cart/38:2p')
  await expect(page.getByRole('button', { name: 'Start again', exact: true })).toBeVisible()
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Vouchers chosen for you" [level=1]
      - term: Dinner, Bed & Breakfast for two at the Flint Barns, 2 people
      - definition: £430
      - status: Your basket already holds 1 voucher. Add these, or start again?
      - button "Add to my basket"
      - button "Start again"
      - button "Keep my basket as it is"
  `)
})

test('A basket that changed is read as news before its vouchers', async ({ page, watch }) => {
  watch.expects(404)
  await keepBasket(page, { id: 52, value: 15_000, persons: 1 }, MONETARY_LINE)
  await page.goto('/cart')
  await expect(page.getByRole('button', { name: 'Got it', exact: true })).toBeVisible()
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Your basket" [level=1]
      - status:
        - heading "Your basket has changed" [level=2]
        - list:
          - listitem: A voucher that is no longer sold was taken out of your basket.
        - button "Got it"
      - list:
        - listitem:
          - heading "Monetary Gift Voucher" [level=2]
  `)
})

test('The texts are read as headings and what stands under them', async ({ page }) => {
  await page.goto('/how-it-works')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - article:
        - heading "How vouchers work" [level=1]
        - heading "Choose" [level=2]
        - paragraph: /^Pick an amount or an experience/
        - heading "We send it" [level=2]
        - paragraph: /by email \\(free\\) or by post \\(£3\\.99\\)/
        - heading "They use it" [level=2]
        - paragraph: /24 months from the day it is bought/
        - heading "If you change your mind" [level=2]
        - paragraph: /within 14 days of buying/
        - heading "Anything else" [level=2]
        - paragraph:
          - link "gifts@downland.example"
        - link "See all vouchers"
  `)
  await page.goto('/accessibility')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - article:
        - heading "Accessibility" [level=1]
        - paragraph: /WCAG\\) 2\\.2, level AA/
        - heading "What you can count on" [level=2]
        - list:
          - listitem: Everything works with a keyboard alone, and you can see where you are.
        - heading "How we know" [level=2]
        - heading "Where it falls short" [level=2]
        - heading "Tell us" [level=2]
        - paragraph:
          - link "gifts@downland.example"
  `)
})
