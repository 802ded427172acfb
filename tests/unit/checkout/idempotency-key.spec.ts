import { expect, test } from 'playwright/test'
import {
  beginCheckout,
  forgetCheckout,
  pauseCheckout,
  readOpenCheckout,
  setCheckoutToken,
} from '@/lib/checkout/idempotency-key'
import { accepted, posted } from '../support/checkout'
import { line } from '../support/lines'
import { browser, forgetBrowser } from '../support/window'

const LINES = [line('a'), line('b')]
const BODY = { cart: [{ id: '10', value: 35 }] }
const OTHER = { cart: [{ id: '10', value: 40 }] }

test.beforeEach(() => {
  forgetBrowser()
  forgetCheckout()
})

test('before the first try there is none', () => {
  expect(readOpenCheckout()).toBeNull()
})

test.describe('while something may have been placed', () => {
  test('the same checkout goes out under the same key: a double click is one order', () => {
    const key = beginCheckout(BODY, LINES)
    expect(beginCheckout(BODY, LINES)).toBe(key)
    expect(beginCheckout(structuredClone(BODY), LINES)).toBe(key)
  })

  test('a changed checkout keeps the key too, so that the first can be asked for', () => {
    const key = beginCheckout(BODY, LINES)
    expect(beginCheckout(OTHER, [line('z')])).toBe(key)
    expect(readOpenCheckout()).toMatchObject({ key, open: true, lines: ['a', 'b'] })
  })

  test('every tab of the browser has the same key', () => {
    const key = beginCheckout(BODY, LINES)
    expect(browser.shared.items.size).toBe(1)
    expect(browser.thisTab.items.size).toBe(0)
    expect(readOpenCheckout()?.key).toBe(key)
  })
})

test.describe('once it is certain that nothing was sent', () => {
  test('the same checkout goes on under its key', () => {
    const key = beginCheckout(BODY, LINES)
    pauseCheckout()
    expect(readOpenCheckout()?.open).toBe(false)
    expect(beginCheckout(BODY, LINES)).toBe(key)
    expect(readOpenCheckout()?.open).toBe(true)
  })

  test('a changed checkout has a key of its own, and its own lines', () => {
    const key = beginCheckout(BODY, LINES)
    pauseCheckout()
    const next = beginCheckout(OTHER, [line('z')])
    expect(next).not.toBe(key)
    expect(readOpenCheckout()).toMatchObject({ key: next, open: true, lines: ['z'] })
  })

  test('there may have been no try at all', () => {
    pauseCheckout()
    setCheckoutToken('token')
    expect(readOpenCheckout()).toBeNull()
  })
})

test('an order that came of it is remembered beside its lines', () => {
  const key = beginCheckout(BODY, LINES)
  setCheckoutToken('order-token')
  expect(readOpenCheckout()).toMatchObject({ key, token: 'order-token', lines: ['a', 'b'] })
})

test('after it is over the next order has a key of its own', () => {
  const key = beginCheckout(BODY, LINES)
  forgetCheckout()
  expect(readOpenCheckout()).toBeNull()
  expect(beginCheckout(BODY, LINES)).not.toBe(key)
})

test('every key is one the shop takes', () => {
  for (let i = 0; i < 20; i++) {
    forgetCheckout()
    const key = beginCheckout(BODY, LINES)
    expect(accepted(posted('key', key)).key).toBe(key)
  }
})

test.describe('a stored try that cannot be read is none:', () => {
  for (const text of ['', '{', 'null', '5', '[]', '{}', '{"key":5,"lines":[]}', '{"key":"k"}'])
    test(text || 'nothing', () => {
      browser.shared.items.set('checkout-attempt', text)
      expect(readOpenCheckout()).toBeNull()
      expect(beginCheckout(BODY, LINES)).toMatch(/^[\w-]{36}$/)
    })
})

test('where the browser keeps nothing, a second click on the page is still the same order', () => {
  browser.shared.isRefused = true
  const key = beginCheckout(BODY, LINES)
  expect(beginCheckout(BODY, LINES)).toBe(key)
  forgetCheckout()
  expect(readOpenCheckout()).toBeNull()
})
