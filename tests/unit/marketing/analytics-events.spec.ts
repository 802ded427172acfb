import { expect, test } from 'playwright/test'
import {
  countedLines,
  purchase,
  selectItem,
  shopEvent,
  viewItem,
} from '@/lib/marketing/analytics/events'
import { anyLine, line } from '../support/lines'
import { fc, forAll } from '../support/property'
import { experience, monetary } from '../support/vouchers'

test('A voucher that is looked at is counted in pounds, at the least it costs', () => {
  expect(shopEvent('view_item', [viewItem(experience({ persons_min: 2, value: 6990 }))])).toEqual({
    name: 'view_item',
    params: {
      currency: 'GBP',
      value: 139.8,
      items: [
        {
          item_id: '20',
          item_name: 'Dinner',
          item_category: 'experience',
          price: 139.8,
          quantity: 1,
        },
      ],
    },
  })
  expect(shopEvent('view_item', [viewItem(monetary())]).params.value).toBe(10)
})

test('A chosen voucher is counted with its people, never with its words', () => {
  const event = shopEvent('add_to_cart', [
    selectItem(
      line('a', { id: 20, value: 6990, persons: 2, to: 'Jane', from: 'Jo', message: 'Hi' }),
      'Dinner',
    ),
  ])
  expect(event.params).toMatchObject({
    value: 139.8,
    items: [{ item_variant: '2 people', price: 139.8 }],
  })
  expect(JSON.stringify(event)).not.toMatch(/Jane|"Jo"|Hi/)
})

test('An event is worth what its items are, to the penny', () => {
  forAll(fc.array(anyLine), (lines) => {
    const { value, items } = shopEvent('view_cart', countedLines(lines, new Map())).params
    expect(Math.round(value * 100)).toBe(
      items.reduce((sum, { price, quantity }) => sum + Math.round(price * 100) * quantity, 0),
    )
    expect(items).toHaveLength(lines.length)
  })
})

test('A sale is counted by the order’s number, its delivery apart', () => {
  const order = {
    id: 1042,
    token: 'secret-token',
    lines: [{ id: 10, title: 'Gift voucher', value: 5000 }],
    deliveries: [{ status: 'sold' as const, lines: [0], name: 'By post', price: 399 }],
  }
  const event = purchase(order)
  expect(event.params).toMatchObject({ transaction_id: '1042', value: 50, shipping: 3.99 })
  expect(JSON.stringify(event)).not.toContain('secret-token')
})
