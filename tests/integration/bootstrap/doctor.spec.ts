import { expect } from 'playwright/test'
import type { Check } from '@/lib/bootstrap/doctor/check'
import { checkDatabase } from '@/lib/bootstrap/doctor/database'
import { exitCodeOf, lineOf, summaryOf } from '@/lib/bootstrap/doctor/print'
import { checkSmartGift } from '@/lib/bootstrap/doctor/smart-gift'
import { checkStripe } from '@/lib/bootstrap/doctor/stripe'
import { SANDBOX_KEY, test, troubleIn } from '../support/doctor'
import { STRIPE_KEY } from '../support/stripe'

test.use({ spec: 'doctor', provider: 'stripe' })

/** What the awkward vouchers of the sandbox always have. */
const NO_PICTURE = 'warn  pictures: that of voucher 61 cannot be shown: status 404.'

const linesOf = (checks: Check[]) => troubleIn(checks).map(lineOf)

/** The lines that are not well, without the sandbox's own awkward picture. */
async function smartGift() {
  const lines = linesOf(await checkSmartGift())
  return lines.filter((line) => !line.startsWith(NO_PICTURE))
}
const stripeLines = async () => linesOf(await checkStripe())

test('an account that is in order is told line by line, by few calls, and nothing is sold', async ({
  account,
}) => {
  const checks = [...(await checkSmartGift()), ...(await checkStripe())]
  const text = checks.map(lineOf).join('')
  expect(text).toContain('ok    Smart Gift key: is accepted.')
  expect(text).toMatch(/vouchers: \d+ listed, 1 by link only, 2 not sold online, 0 dropped/)
  expect(text).toContain('sales are booked under 12 (Website card payment)')
  expect(text).toContain('shape of a sale: is the one that Smart Gift asks for')
  expect(text).toContain('delivery 1: is taken (By email)')
  expect(text).toContain('delivery 2: is taken (By post)')
  expect(text).toContain('60, within what Smart Gift allows')
  expect(text).toContain('Stripe account: can hold a card’s money, in GBP')
  expect(text).toContain('Stripe webhook: is enabled and tells of every event')
  expect(text).toContain(NO_PICTURE)
  expect(exitCodeOf(checks)).toBe(0)
  expect(summaryOf(checks)).toContain('The shop can sell')
  expect(await account.sales()).toEqual([])
  const toSmartGift = (await account.calls()).filter(({ path }) => !/^\/(v1|pictures)/.test(path))
  expect(toSmartGift.length).toBeLessThanOrEqual(6)
})

test('no line has a secret in it', async ({ account }) => {
  await account.faults({ kind: 'status', status: 401, body: { message: SANDBOX_KEY } })
  account.settings({ SMART_GIFT_SECRET_KEY: SANDBOX_KEY })
  const text = JSON.stringify([
    ...(await checkSmartGift()),
    ...(await checkStripe()),
    ...(await checkDatabase()),
  ])
  for (const secret of [SANDBOX_KEY, STRIPE_KEY, new URL(process.env.DATABASE_URL ?? '').password])
    expect(text).not.toContain(secret)
})

const WRONG_ACCOUNTS: [what: string, fault: object, line: string][] = [
  [
    'a key that is not accepted',
    { kind: 'status', status: 401 },
    'Smart Gift key: is not accepted (401). → Check SMART_GIFT_SECRET_KEY',
  ],
  ['a Smart Gift that is away', { kind: 'cut-before' }, 'Smart Gift: does not answer'],
  [
    'too many calls',
    { kind: 'status', status: 429 },
    'Smart Gift: has had too many calls this minute',
  ],
  ['what is no list', { kind: 'nonsense-list' }, 'Smart Gift: gives no list of vouchers (200)'],
  [
    'no sales at this address',
    { kind: 'status', status: 404, path: '/sale' },
    'SMART_GIFT_SALE_PATH: Smart Gift takes no sales where they are sent (404). → Check SMART_GIFT_SALE_PATH.',
  ],
  [
    'an address of sales that does not answer',
    { kind: 'cut-before', path: '/sale' },
    'shape of a sale: the address of sales does not answer',
  ],
  [
    'an account that speaks another shape of a sale',
    {
      kind: 'reject',
      path: '/sale',
      errors: {
        reference: ['Required.'],
        items: ['Required.'],
        'customer.address1': ['Required.'],
      },
    },
    'shape of a sale: Smart Gift asks for reference, items, customer.address1, which the shop does not send',
  ],
]
for (const [what, fault, line] of WRONG_ACCOUNTS) {
  test(`${what} would keep the shop from selling, and is told`, async ({ account }) => {
    await account.faults(fault)
    const checks = await checkSmartGift()
    expect(linesOf(checks).join('')).toContain(`FAIL  ${line}`)
    expect(exitCodeOf(checks)).toBe(1)
    expect(await account.sales()).toEqual([])
  })
}

test('a payment method that is not there is named, with those that are', async ({ account }) => {
  account.settings({ SMART_GIFT_PAYMENT_METHOD_ID: 99 })
  const [first] = await smartGift()
  expect(first).toContain('FAIL  payment method: 99 is none of yours. → Set')
  expect(first).toContain('12 (Website card payment), 15 (Website invoice)')
})

test('a way of delivery that Smart Gift refuses is told, and so is a field that every order lacks', async ({
  account,
}) => {
  const first = { kind: 'delay', ms: 0, path: '/sale' }
  const ask = (errors: object) => account.faults(first, { kind: 'reject', path: '/sale', errors })
  await ask({ 'delivery.type_id': ['Unknown.'] })
  expect((await smartGift()).join('')).toContain('Smart Gift refuses it. → Correct type_id 1 of')
  await ask({ cart: ['Required.'], 'customer.email': ['Must be ours.'] })
  expect((await smartGift()).join('')).toContain(
    'FAIL  delivery 1: every such order would be refused for customer.email',
  )
})

test('an answer that says nothing of the shape is told as what it is', async ({ account }) => {
  await account.faults({ kind: 'reject', path: '/sale', errors: {} })
  expect((await smartGift())[0]).toContain('warn  shape of a sale: Smart Gift does not say which')
  await account.faults({ kind: 'status', status: 500, path: '/sale' })
  expect((await smartGift())[0]).toContain('was answered 500, where 422 is documented')
})

test('a voucher that cannot be read is named with the reason, and an empty list sells nothing', async ({
  account,
}) => {
  await account.voucher(38, { value: 'soon' })
  await account.voucher(42, { persons_min: 9, persons_max: 2 })
  const lines = (await smartGift()).join('')
  expect(lines).toContain('warn  voucher 38: is dropped: value: is not an amount of money')
  expect(lines).toContain('warn  voucher 42: is dropped: persons_min is above persons_max')
  expect(lines).not.toContain('FAIL')
  await account.vouchers([])
  expect((await smartGift())[0]).toContain('FAIL  vouchers: 0 listed, 0 by link only')
})

test('pictures from a host that may not be asked, or that are none, are told', async ({
  account,
}) => {
  const elsewhere = 'https://elsewhere.example/a.webp'
  await account.voucher(37, { image: elsewhere })
  await account.voucher(38, { image: `${process.env.SMART_GIFT_API_URL}/sandbox/sales` })
  const lines = (await smartGift()).join('')
  expect(lines).toContain(
    'pictures: come from elsewhere.example, which may not be asked. → Add elsewhere.example to IMAGE_HOSTS',
  )
  expect(lines).toContain('that of voucher 38 cannot be shown: not a picture: application/json')
})

test('a budget of calls that is larger than Smart Gift’s is told', async ({ account }) => {
  account.settings({ SMART_GIFT_RATE_LIMIT: 90 })
  expect(await smartGift()).toEqual([
    'warn  calls a minute: the shop would make 90, Smart Gift allows 60. → Set SMART_GIFT_RATE_LIMIT to 60, or less where another program uses the key.\n',
  ])
})

test('the calls of a minute that are spent are not taken from the shop', async ({
  account,
  database,
}) => {
  await database.sql`
    insert into upstream_slots select slot, now() + interval '40 seconds' from generate_series(0, 59) slot`
  expect((await smartGift())[0]).toContain('was not asked: the calls of this minute are spent')
  expect(await account.calls()).toEqual([])
})

const HOOK = { url: 'https://gifts.example.com/api/payments/stripe/webhook' }
const FOUR = ['completed', 'expired', 'async_payment_succeeded', 'async_payment_failed']
const EVENTS = FOUR.map((name) => `checkout.session.${name}`)
const WRONG_STRIPES: [what: string, settings: object, line: string][] = [
  [
    'no webhook for this shop',
    { endpoints: [{ url: 'https://other.example.com/hook' }] },
    `FAIL  Stripe webhook: there is none for ${HOOK.url}`,
  ],
  [
    'a webhook that is disabled',
    { endpoints: [{ ...HOOK, status: 'disabled' }] },
    'FAIL  Stripe webhook: is disabled',
  ],
  [
    'a webhook that lacks an event',
    { endpoints: [{ ...HOOK, enabled_events: EVENTS.slice(1) }] },
    'FAIL  Stripe webhook: does not tell of checkout.session.completed. →',
  ],
  [
    'one that tells nothing of refunds',
    { endpoints: [{ ...HOOK, enabled_events: EVENTS }] },
    'warn  Stripe webhook: does not tell of refund.updated',
  ],
  [
    'an account that cannot charge',
    { account: { charges_enabled: false } },
    'FAIL  Stripe account: cannot take payments yet',
  ],
  [
    'an account without cards',
    { account: { capabilities: { card_payments: 'pending' } } },
    'FAIL  Stripe account: cannot hold a card’s money (card_payments: pending)',
  ],
  [
    'an account that pays nothing out',
    { account: { payouts_enabled: false } },
    'warn  Stripe account: pays nothing out',
  ],
  [
    'an account in euros',
    { account: { default_currency: 'eur' } },
    'warn  Stripe account: has EUR as its currency',
  ],
  [
    'a key that may not look',
    { account: null },
    'warn  Stripe account: the key may not look at it',
  ],
]
for (const [what, settings, line] of WRONG_STRIPES) {
  test(`at Stripe, ${what} is told`, async ({ account }) => {
    await account.stripe(settings)
    expect((await stripeLines()).join('')).toContain(line)
  })
}

test('every event at once is enough of a webhook', async ({ account }) => {
  await account.stripe({ endpoints: [{ ...HOOK, enabled_events: ['*'] }] })
  expect((await stripeLines()).join('')).not.toContain('Stripe webhook')
})

test('a key that Stripe does not accept, and one for tests at a real address, are told', async ({
  account,
}) => {
  expect(await stripeLines()).toEqual([expect.stringContaining('warn  Stripe key: is for tests')])
  await account.faults({ kind: 'status', status: 401, path: '/v1/*', body: { error: {} } })
  expect(await stripeLines()).toEqual([
    'FAIL  Stripe key: is not accepted (401). → Check STRIPE_SECRET_KEY.\n',
  ])
})

test('a shop that is paid elsewhere asks Stripe nothing', async ({ account }) => {
  account.settings({ PAYMENT_PROVIDER: 'external' })
  expect(await checkStripe()).toEqual([])
  expect(await account.calls()).toEqual([])
})
