import { expect, test } from 'playwright/test'
import { parseEnv } from '@/lib/platform/env'

const SECRET = 'sk_unit_0123456789'
const GOOD = {
  SMART_GIFT_API_URL: 'https://api.smart-gift.co.uk',
  SMART_GIFT_SECRET_KEY: SECRET,
  SMART_GIFT_PAYMENT_METHOD_ID: '12',
  DATABASE_URL: 'postgres://shop:pass-word-1@db.example.com:5432/shop',
  SHOP_URL: 'https://gifts.example.com',
}

function complaint(changes: Record<string, string | undefined>): string {
  try {
    parseEnv({ ...GOOD, ...changes })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return ''
}

const API_URL = 'needs a full address, for example https://api.smart-gift.co.uk'
const HTTPS = 'must use https (plain http only on this machine)'
const A_NUMBER = 'needs a number, for example 12'
const KEY = 'does not look like a secret key: it starts with sk_'

const WRONG: [setting: string, value: string | undefined, remedy: string][] = [
  ['SMART_GIFT_API_URL', undefined, API_URL],
  ['SMART_GIFT_API_URL', '', API_URL],
  ['SMART_GIFT_API_URL', 'api.smart-gift.co.uk', API_URL],
  ['SMART_GIFT_API_URL', 'http://api.smart-gift.co.uk', HTTPS],
  ['SMART_GIFT_API_URL', 'http://localhost.example.com', HTTPS],
  ['SMART_GIFT_API_URL', 'http://127.0.0.1.example.com', HTTPS],
  ['SMART_GIFT_API_URL', 'http://127.0.0.1@example.com', HTTPS],
  ['SMART_GIFT_API_URL', 'ftp://api.smart-gift.co.uk', HTTPS],
  ['SMART_GIFT_SECRET_KEY', undefined, 'needs the secret key of your Smart Gift account'],
  ['SMART_GIFT_SECRET_KEY', '', KEY],
  ['SMART_GIFT_SECRET_KEY', 'pk_0123456789', KEY],
  ['SMART_GIFT_SECRET_KEY', 'sk_', KEY],
  ['SMART_GIFT_SECRET_KEY', `${SECRET} `, KEY],
  ['SMART_GIFT_SECRET_KEY', `"${SECRET}"`, KEY],
  ['SMART_GIFT_SALE_PATH', 'sale', 'must start with a slash, for example /sale'],
  ['SMART_GIFT_SALE_PATH', '/sa le', 'must start with a slash, for example /sale'],
  ['SMART_GIFT_PAYMENT_METHOD_ID', undefined, A_NUMBER],
  ['SMART_GIFT_PAYMENT_METHOD_ID', 'card', A_NUMBER],
  ['SMART_GIFT_PAYMENT_METHOD_ID', '', A_NUMBER],
  ['SMART_GIFT_PAYMENT_METHOD_ID', '0', A_NUMBER],
  ['SMART_GIFT_PAYMENT_METHOD_ID', '1.5', A_NUMBER],
  ['DATABASE_URL', undefined, 'needs the address of a PostgreSQL database'],
  ['DATABASE_URL', '', 'must look like postgres://user:password@host:5432/name'],
  ['DATABASE_URL', 'mysql://db', 'must look like postgres://user:password@host:5432/name'],
  ['SHOP_URL', undefined, 'needs a full address, for example https://gifts.example.com'],
  ['SHOP_URL', 'gifts', 'needs a full address, for example https://gifts.example.com'],
  ['SHOP_URL', 'http://gifts.example.com', HTTPS],
  ['ORDER_ID_START', 'first', 'needs a number, for example 1000'],
  ['ORDER_ID_START', '-1', 'needs a number, for example 1000'],
  ['EMBED_ORIGINS', 'blog.example.com', 'must be an origin, for example https://www.example.com'],
  ['EMBED_ORIGINS', 'javascript:x', 'must be an origin, for example https://www.example.com'],
  [
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'collector:4318',
    'needs a full address, for example http://collector:4318',
  ],
  ['PAYMENT_PROVIDER', 'paypal', 'must be stripe or external'],
  ['STRIPE_SECRET_KEY', 'pk_live_1', 'does not look like a Stripe key: it starts with sk_ or rk_'],
  ['STRIPE_WEBHOOK_SECRET', 'sk_1', 'does not look like a signing secret: it starts with whsec_'],
  ['STRIPE_API_URL', 'https://api.stripe.com', 'is for a stand-in on this very machine'],
  ['STRIPE_API_URL', 'http://stand-in.example.com', 'is for a stand-in on this very machine'],
]

for (const [setting, value, remedy] of WRONG) {
  const is = value === undefined ? 'missing' : JSON.stringify(value)
  test(`${setting} ${is}: the merchant is told what it needs`, () => {
    const message = complaint({ [setting]: value })
    expect(message).toContain(`\n  ${setting} ${remedy}`)
    expect(message).toContain('.env.example')
    expect(message.match(/^ {2}/gm), 'no other setting is blamed').toHaveLength(1)
  })
}

test('paid by Stripe, a shop needs its keys, and every other setting that is wrong is named, too', () => {
  const message = complaint({ PAYMENT_PROVIDER: 'stripe', SHOP_URL: '' })
  expect(message).toContain('STRIPE_SECRET_KEY needs the secret key of your Stripe account')
  expect(message).toContain('STRIPE_WEBHOOK_SECRET needs the signing secret of your webhook')
  expect(message).toContain('SHOP_URL')
  const keys = { STRIPE_SECRET_KEY: 'rk_live_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }
  expect(complaint({ PAYMENT_PROVIDER: 'stripe', ...keys })).toBe('')
  expect(complaint({ PAYMENT_PROVIDER: 'external', STRIPE_SECRET_KEY: '' })).toBe('')
})

test('every setting that is wrong is named at once', () => {
  const names = Object.keys(GOOD)
  const message = complaint(Object.fromEntries(names.map((name) => [name, undefined])))
  expect(message.match(/^ {2}\S+/gm)?.map((line) => line.trim())).toEqual(names)
})

test('what a setting says is never repeated, least of all a key or a password', () => {
  const wrong = {
    SMART_GIFT_API_URL: 'http://user:pass-word-1@api.smart-gift.co.uk',
    SMART_GIFT_SECRET_KEY: `not${SECRET}`,
    SMART_GIFT_SALE_PATH: 'nowhere-1',
    SMART_GIFT_PAYMENT_METHOD_ID: SECRET,
    DATABASE_URL: 'mysql://shop:pass-word-1@db',
    SHOP_URL: SECRET,
    ORDER_ID_START: 'pass-word-1',
    PAYMENT_PROVIDER: 'pass-word-1',
    STRIPE_SECRET_KEY: `not${SECRET}`,
    STRIPE_WEBHOOK_SECRET: SECRET,
  }
  const messages = Object.entries(wrong).map(([name, value]) => complaint({ [name]: value }))
  for (const message of [...messages, complaint(wrong)]) {
    expect(message).toContain('The shop cannot start')
    expect(message).not.toMatch(/sk_unit|pass-word-1|nowhere-1/)
  }
})

test('a key that no header can carry stops the start, and not the first sale', () => {
  expect(complaint({ SMART_GIFT_SECRET_KEY: 'sk_unit_0123…789' })).toContain(
    'SMART_GIFT_SECRET_KEY',
  )
})

for (const host of ['localhost', '127.0.0.1', '127.9.9.9', '[::1]']) {
  test(`plain http is fine on this very machine: ${host}`, () => {
    const url = `http://${host}:4010`
    const { SMART_GIFT_API_URL, SHOP_URL } = parseEnv({
      ...GOOD,
      SMART_GIFT_API_URL: url,
      SHOP_URL: url,
    })
    expect([SMART_GIFT_API_URL, SHOP_URL]).toEqual([url, url])
  })
}

test('what may be left out, or left empty, has a good default', () => {
  const defaults = { SMART_GIFT_SALE_PATH: '/sale', IMAGE_HOSTS: [], ORDER_ID_START: 1000 }
  expect(parseEnv(GOOD)).toMatchObject(defaults)
  expect(parseEnv(GOOD).PAYMENT_PROVIDER, 'nobody pays by default').toBeUndefined()
  const empty = {
    ...{ SMART_GIFT_SALE_PATH: '', IMAGE_HOSTS: '', ORDER_ID_START: '', PAYMENT_PROVIDER: '' },
    ...{ STRIPE_SECRET_KEY: '', STRIPE_WEBHOOK_SECRET: '', STRIPE_API_URL: '', ORDER_PACE: '' },
  }
  expect(parseEnv({ ...GOOD, ...empty })).toMatchObject(defaults)
})

test('a limit of calls leaves room to read and to sell', () => {
  expect(parseEnv(GOOD).SMART_GIFT_RATE_LIMIT).toBe(60)
  for (const SMART_GIFT_RATE_LIMIT of ['0', '1', '-60', '2.5', 'many']) {
    expect(() => parseEnv({ ...GOOD, SMART_GIFT_RATE_LIMIT })).toThrow('SMART_GIFT_RATE_LIMIT')
  }
})

test('settings come out as the shop uses them', () => {
  const settings = parseEnv({
    ...GOOD,
    SMART_GIFT_API_URL: 'https://api.smart-gift.co.uk//',
    SHOP_URL: 'https://gifts.example.com/shop/?a=b',
    SMART_GIFT_SALE_PATH: '/v2/sale',
    IMAGE_HOSTS: ' a.example.com, b.example.com:8443\nc.example.com ,',
    ORDER_ID_START: '70000',
    EMBED_ORIGINS: '* https://blog.example.com/page, http://localhost:8080',
  })
  expect(settings).toEqual({
    SMART_GIFT_API_URL: 'https://api.smart-gift.co.uk',
    SMART_GIFT_SECRET_KEY: SECRET,
    SMART_GIFT_SALE_CONTRACT: 'cart',
    SMART_GIFT_SALE_PATH: '/v2/sale',
    SMART_GIFT_PAYMENT_METHOD_ID: 12,
    SMART_GIFT_RATE_LIMIT: 60,
    TRUSTED_PROXY_HOPS: 0,
    DRAIN_SECONDS: 0,
    CHECKOUT_LIMIT: 1200,
    CHECKOUT_LIMIT_PER_CLIENT: 120,
    CHECKOUT_LIMIT_PER_EMAIL: 60,
    IMAGE_HOSTS: ['a.example.com', 'b.example.com:8443', 'c.example.com'],
    DATABASE_URL: GOOD.DATABASE_URL,
    SHOP_URL: 'https://gifts.example.com',
    ORDER_ID_START: 70000,
    EMBED_ORIGINS: ['*', 'https://blog.example.com', 'http://localhost:8080'],
    OTEL_SERVICE_NAME: 'shop',
    ORDER_PACE: 1,
  })
})

for (const scheme of ['postgres', 'postgresql']) {
  test(`a database may be called ${scheme}://`, () => {
    const DATABASE_URL = `${scheme}://shop@db/shop`
    expect(parseEnv({ ...GOOD, DATABASE_URL })).toMatchObject({ DATABASE_URL })
  })
}
