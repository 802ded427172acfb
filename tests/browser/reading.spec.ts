import { expectAccessible } from './support/axe'
import { checkout, orderOf, post } from './support/checkout'
import { dayAhead, longDay } from './support/days'
import { EXPERIENCE_LINE, keepBasket, MONETARY_LINE, placeOrder } from './support/shopper'
import { expect, test } from './support/test'

// What a screen reader is given of each page, in its order; the parts that carry the page, not every word of it.

test('The shelf is read as a title, a search and a list of vouchers', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('20 vouchers', { exact: true })).toBeVisible()
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the content"
    - banner:
      - link "Downland Estate"
      - link "Basket, 0 vouchers"
    - main:
      - heading "Gift vouchers from the vineyard" [level=1]
      - search:
        - searchbox "Search vouchers"
        - combobox "Type"
        - combobox "Sort by"
        - status: 20 vouchers
      - list:
        - listitem:
          - heading "Monetary Gift Voucher" [level=2]:
            - link "Monetary Gift Voucher"
          - paragraph: From £10
    - contentinfo:
      - navigation "About this shop":
        - link "How vouchers work"
        - link "Terms of sale"
        - link "Privacy"
        - link "Accessibility"
  `)
})

test('A voucher is read as what it is, what there is to choose, and the voucher as it stands', async ({
  page,
}) => {
  await page.goto('/vouchers/38')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('Jane')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - link "All vouchers"
      - article:
        - heading "Dinner, Bed & Breakfast for two at the Flint Barns" [level=1]
        - paragraph: £215 × 2 people = £430
        - paragraph: /Enjoy a short break away/
        - paragraph: This voucher is valid for 24 months after purchase.
        - text: Number of people
        - button "Fewer"
        - spinbutton "Number of people"
        - button "More"
        - paragraph: 1 to 4
        - text: To
        - textbox "To"
        - paragraph: Optional. 36 characters left
        - text: From
        - textbox "From"
        - text: Message
        - textbox "Message"
        - figure "Your voucher":
          - paragraph: Downland Estate
          - paragraph: Dinner, Bed & Breakfast for two at the Flint Barns
          - paragraph: To Jane
          - paragraph: Gift voucher
          - paragraph: for 2 people
          - paragraph: Your code is printed here
        - button "Add to basket"
        - region "Good to know"
  `)
})

test('A voucher for an amount offers the amounts as one group', async ({ page }) => {
  await page.goto('/vouchers/54')
  await expect(page.getByRole('group', { name: 'Amount' })).toMatchAriaSnapshot(`
    - group "Amount":
      - text: Amount
      - radio "£10"
      - text: £10
      - radio "£20"
      - text: £20
      - radio "£30"
      - text: £30
      - radio "£40"
      - text: £40 Other amount
      - textbox "Other amount"
      - paragraph: Any multiple of £10, from £10 to £40
  `)
})

test('The basket is read voucher by voucher, then its total and the way on', async ({ page }) => {
  await keepBasket(page, { ...MONETARY_LINE, to: 'Jane' }, EXPERIENCE_LINE)
  await page.goto('/cart')
  await expect(page.getByText('Total £480')).toBeVisible()
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Your basket" [level=1]
      - list:
        - listitem:
          - heading "Monetary Gift Voucher" [level=2]
          - figure "Your voucher"
          - paragraph: £50
          - group "Amount"
          - textbox "To"
          - textbox "From"
          - textbox "Message"
          - button "Remove"
          - button "Add another"
        - listitem:
          - heading "Dinner, Bed & Breakfast for two at the Flint Barns" [level=2]
          - figure "Your voucher"
          - paragraph: £215 × 2 people = £430
          - spinbutton "Number of people"
      - paragraph: "Free by email or £3.99 by post. You’ll choose next."
      - paragraph: Total £480
      - link "Checkout"
  `)
})

test('The checkout is read as about you, billing, delivery, the order and its button', async ({
  page,
}) => {
  await keepBasket(page, MONETARY_LINE)
  await page.goto('/checkout')
  await expect(placeOrder(page)).toBeVisible()
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Checkout" [level=1]
      - region "About you":
        - textbox "First name"
        - textbox "Last name"
        - textbox "Email"
      - region "Billing address":
        - textbox "Address line 1"
        - textbox "Address line 2"
        - button "Add another line"
        - textbox "Town or city"
        - textbox "County"
        - textbox "Postcode"
      - group "Delivery":
        - radio "By email Free" [checked]
        - radio "By post £3.99"
        - textbox "Delivery date"
      - region "Your order":
        - heading "Your order" [level=2]
        - link "Change the basket"
        - term: Monetary Gift Voucher
        - definition: £50
        - term: Total
        - definition: £50
      - region "Good to know":
        - paragraph: /24 months from the day it is bought/
        - paragraph: /within 14 days of buying/
        - paragraph:
          - link "Terms of sale"
          - link "Privacy"
      - button "Place order · £50"
  `)
})

test('A sold order is read as thanks, its number, what happens and when, and a card', async ({
  page,
  asks,
}) => {
  const date = dayAhead(60)
  const order = checkout({ delivery: { type_id: 1, date } })
  const { token } = orderOf(await post(asks, order))
  await page.goto(`/orders/${token}`)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - status:
        - heading "Thank you, John" [level=1]
        - paragraph: /Your order number is/
      - region "What happens next":
        - list:
          - listitem:
            - time
            - paragraph: Order placed. Your confirmation is on its way to j•••@smart-gift.co.uk.
          - listitem:
            - time: ${longDay(date)}
            - paragraph: /sent by email\\./
          - listitem:
            - time
            - paragraph: Use it by this date.
        - paragraph:
          - link "The day it is sent, for your calendar"
          - link "Expiry reminder for the recipient"
      - region "What you ordered"
      - region "Wrap it now":
        - textbox "Who is it for?"
        - textbox "Who is it from?"
        - figure "Your card"
        - button "Print the card"
      - list:
        - listitem:
          - figure "Your voucher"
      - region "Good to know"
  `)
})

const TEXTS = {
  '/how-it-works': 'How vouchers work',
  '/legal/terms': 'Terms of sale',
  '/legal/privacy': 'Privacy',
  '/accessibility': 'Accessibility',
}
test('Every page that a buyer may want to read is there and can be read by everybody', async ({
  page,
}) => {
  for (const [path, title] of Object.entries(TEXTS)) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expectAccessible(page)
  }
})
