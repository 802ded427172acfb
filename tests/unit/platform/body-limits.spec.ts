import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { MAX_LINES } from '@/lib/domain/cart/cart'
import { TOUCHPOINT_FIELDS } from '@/lib/domain/order/campaign'
import { checkoutRequest } from '@/lib/domain/order/checkout-schema'
import { MAX_DELIVERIES } from '@/lib/domain/order/order'
import { MAX_BODY_BYTES, MAX_WEBHOOK_BYTES } from '@/lib/platform/http/body-limits'
import shop from '@/shop.config'
import { RULES, TODAY, TOMORROW } from '../support/checkout'
import { fc, forAll } from '../support/property'

const ALPHABETS = {
  English: 'a',
  Greek: 'ω',
  Japanese: '桜',
  Devanagari: 'क्षि',
  emoji: '🎁',
  'a family': '👩‍👩‍👧‍👦',
  'quotation marks': '"',
  backslashes: '\\',
}

/** So many UTF-16 units of a letter, or as many as go in whole. */
const fill = (letter: string, units: number) => letter.repeat(Math.floor(units / letter.length))

/** The largest checkout there is: every field as long as it may be. */
function largest(letter: string) {
  const word = fill(letter, 100)
  const address = { line1: word, line2: word, line3: word, city: word, county: word }
  const person = { first_name: word, last_name: word }
  const { to, from, message } = shop.noteLimits
  const notes = { to: fill(letter, to), from: fill(letter, from), message: fill(letter, message) }
  const said = TOUCHPOINT_FIELDS.map((name) => [name, fill(letter, 200)])
  const touch = { ...Object.fromEntries(said), at: `${TODAY}T12:00:00.000Z` }
  return {
    key: 'k'.repeat(100),
    cart: Array(MAX_LINES).fill({ id: '123456789', value: 1_234_567.89, persons: 1000, ...notes }),
    customer: {
      ...person,
      email: `${'e'.repeat(64)}@${'d'.repeat(60)}.${'d'.repeat(60)}.${'d'.repeat(60)}.com`,
      billing_address: { ...address, postcode: 'BN26 6QP' },
    },
    deliveries: Array.from({ length: MAX_DELIVERIES }, (_, at) => ({
      lines: Array.from({ length: MAX_LINES }, (_, line) => line).filter(
        (line) => line % MAX_DELIVERIES === at,
      ),
      ...{ type_id: 2, ...person, ...address, postcode: 'BN26 6QP', date: TOMORROW },
    })),
    campaign: { first: touch, last: touch },
  }
}

/** As clients write it that trust no letter but ASCII's. */
const escaped = (json: string) =>
  json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

const { noteLimits } = shop
const isValid = (body: unknown) => checkoutRequest({ ...RULES, noteLimits }).safeParse(body).success

for (const [alphabet, letter] of Object.entries(ALPHABETS)) {
  test(`the largest order there is fits, in ${alphabet}`, () => {
    const body = largest(letter)
    expect(isValid(body)).toBe(true)
    const json = JSON.stringify(body)
    for (const text of [json, escaped(json)])
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_BODY_BYTES)
  })
}

test('whatever it is written in, an order that is valid fits', () => {
  const letter = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })
  forAll(
    letter.filter((text) => isValid(largest(text))),
    (text) => {
      const json = escaped(JSON.stringify(largest(text)))
      expect(Buffer.byteLength(json)).toBeLessThanOrEqual(MAX_BODY_BYTES)
    },
  )
})

test('it is hardly more than that, so that nobody fills the memory', () => {
  expect(MAX_BODY_BYTES).toBeLessThan(2 * Buffer.byteLength(escaped(JSON.stringify(largest('桜')))))
})

const NGINX = readFileSync('deploy/nginx.conf', 'utf8')
/** Bytes that nginx lets through to an address of the shop. */
const letThrough = (path: string) => {
  const [, kilobytes] =
    new RegExp(`location = ${path} \\{[^}]*client_max_body_size (\\d+)k;`).exec(NGINX) ?? []
  return Number(kilobytes) * 1024
}

test('the proxy lets through what the shop takes', () => {
  expect(letThrough('/api/checkout')).toBeGreaterThanOrEqual(MAX_BODY_BYTES)
  expect(letThrough('/api/payments/stripe/webhook')).toBeGreaterThanOrEqual(MAX_WEBHOOK_BYTES)
})
