import { expect, test } from 'playwright/test'
import { forgetPlacedOrders, readPlacedOrders, rememberOrder } from '@/lib/checkout/placed-orders'
import { browser, forgetBrowser } from '../support/window'

const order = (id: number) => ({ token: `token-${id}`, id, placed: '2026-12-01' })

test('The newest order stands first, each once, and no more than twenty are kept', () => {
  forgetBrowser()
  for (let id = 1; id <= 25; id += 1) rememberOrder(order(id))
  rememberOrder(order(20))
  expect(readPlacedOrders().map(({ id }) => id)).toEqual(
    Array.from({ length: 20 }, (_, at) => 25 - at),
  )
  forgetPlacedOrders()
  expect(readPlacedOrders()).toEqual([])
})

test('What an extension or an earlier shop has left there is left out', () => {
  forgetBrowser()
  const wrong = [
    null,
    7,
    { ...order(1), token: '../checkout' },
    { ...order(1), id: 'x' },
    { ...order(1), placed: 'soon' },
  ]
  browser.shared.setItem('placed-orders', JSON.stringify([...wrong, order(3)]))
  expect(readPlacedOrders()).toEqual([order(3)])
  for (const text of ['{', '{}', 'null', '"x"']) {
    browser.shared.setItem('placed-orders', text)
    expect(readPlacedOrders(), text).toEqual([])
  }
})
