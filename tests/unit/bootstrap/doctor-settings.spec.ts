import { expect, test } from 'playwright/test'
import { lineOf } from '@/lib/bootstrap/doctor/print'
import { checkSettings } from '@/lib/bootstrap/doctor/settings'
import { checkShopConfig } from '@/lib/bootstrap/doctor/shop-config'
import demo from '@/shop.config'

const KEY = 'sk_unit_0123456789'
const LIVE = {
  SMART_GIFT_API_URL: 'https://api.smart-gift.co.uk',
  SMART_GIFT_SECRET_KEY: KEY,
  SMART_GIFT_PAYMENT_METHOD_ID: '12',
  DATABASE_URL: 'postgres://shop:pass-word-1@db.example.com:5432/shop',
  SHOP_URL: 'https://gifts.example.com',
  PAYMENT_PROVIDER: 'external',
  ALERT_WEBHOOK_URL: 'https://hooks.example.com/shop',
}
const settings = (changes: Record<string, string>) =>
  checkSettings({ ...LIVE, ...changes })
    .map(lineOf)
    .join('')

test('settings of a live shop are well', () =>
  expect(settings({})).toBe('ok    settings: each can be read.\n'))

for (const [changes, line] of [
  [{ SMART_GIFT_SECRET_KEY: '' }, 'FAIL  SMART_GIFT_SECRET_KEY: does not look like a secret key'],
  [{ DATABASE_URL: 'mysql://db' }, 'FAIL  DATABASE_URL: must look like postgres://'],
  [{ SHOP_URL: 'http://gifts.example.com' }, 'FAIL  SHOP_URL: must use https'],
  [{ PAYMENT_PROVIDER: 'stripe' }, 'FAIL  STRIPE_SECRET_KEY: needs the secret key'],
  [{ PAYMENT_PROVIDER: '' }, 'FAIL  PAYMENT_PROVIDER: is not set'],
  [
    { SMART_GIFT_API_URL: 'https://api.devsmartgift.co.uk' },
    'warn  SMART_GIFT_API_URL: is the API for development',
  ],
  [
    { SMART_GIFT_API_URL: 'http://127.0.0.1:4010' },
    'warn  SMART_GIFT_API_URL: is a stand-in on this machine',
  ],
  [{ ALERT_WEBHOOK_URL: '' }, 'warn  ALERT_WEBHOOK_URL: is not set'],
  [{ SHOP_URL: 'http://localhost:3000' }, 'warn  SHOP_URL: is this machine'],
  [
    {
      PAYMENT_PROVIDER: 'stripe',
      STRIPE_SECRET_KEY: 'sk_live_0',
      STRIPE_WEBHOOK_SECRET: 'whsec_0',
      STRIPE_API_URL: 'http://127.0.0.1:4010',
    },
    'warn  STRIPE_API_URL: is set, so a stand-in plays Stripe',
  ],
] as [Record<string, string>, string][]) {
  test(`“${line.slice(6)}” is told, and no secret`, () => {
    expect(settings(changes)).toContain(line)
    expect(settings({ ...changes, SHOP_URL: 'nowhere' })).not.toContain(KEY)
  })
}

const config = (changes: object) =>
  checkShopConfig({ ...demo, ...changes })
    .map(lineOf)
    .join('')

const OWN = {
  name: 'Hill Farm',
  contact: { email: 'gifts@hillfarm.co.uk', phone: '01273 555 000' },
  embedOrigins: [],
  law: {
    validity: { months: 24, from: 'purchase' },
    cancellation: 'Within 14 days.',
    terms: { href: 'https://hillfarm.co.uk/terms' },
    privacy: { href: 'https://hillfarm.co.uk/privacy' },
    company: 'Hill Farm Ltd',
  },
}

test('a shop with its own words and all that the law wants is well', () =>
  expect(config(OWN)).toBe(
    'ok    shop.config.ts: can be used, and has no words of the demo.\nok    legal pages: are all there.\n',
  ))

test('the demo’s own words are found wherever they stand', () => {
  expect(config({})).toContain(
    'warn  shop.config.ts: still has words of the demo in name, contact.email, contact.phone, law.terms.text, law.privacy.text, law.company, embedOrigins.0.',
  )
  expect(config({ ...OWN, tagline: 'A vineyard that is made up' })).toContain('demo in tagline.')
})

test('what the law wants and is missing is named', () => {
  const { terms: _, company: __, ...law } = OWN.law
  expect(config({ ...OWN, law })).toContain('warn  legal pages: say nothing of terms, company.')
  expect(config({ ...OWN, law: undefined })).toContain('terms, privacy, cancellation, validity')
})

test('a shop.config.ts that cannot be used is told by its field', () => {
  expect(config({ ...OWN, deliveryOptions: [] })).toMatch(
    /^FAIL {2}shop\.config\.ts: deliveryOptions cannot be used: /,
  )
  expect(config({ ...OWN, contact: { email: 'gifts' } })).toContain('contact.email cannot be used')
})
