import { expect, test } from 'playwright/test'
import { deliveryNote } from '@/lib/domain/voucher/delivery-note'
import { fc, forAll } from '../support/property'

test('Delivery that nobody can avoid is named beside a price', () => {
  expect(deliveryNote([{ price: 399 }])).toBe('plus £3.99 delivery')
  expect(deliveryNote([{ price: 250 }, { price: 250 }])).toBe('plus £2.50 delivery')
  expect(deliveryNote([{ price: 399 }, { price: 250 }])).toBe('plus delivery from £2.50')
})

test('Where one way of delivery is free, a price is the whole price', () => {
  const options = fc.array(fc.record({ price: fc.integer({ min: 0, max: 10_000 }) }))
  forAll(options, (others) => {
    expect(deliveryNote([...others, { price: 0 }])).toBeNull()
  })
})
