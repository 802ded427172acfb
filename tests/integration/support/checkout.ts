import { randomUUID } from 'node:crypto'
import { placeOrder } from '@/lib/checkout/place-order'
import { type CheckoutRequest, checkoutRequest } from '@/lib/domain/order/checkout-schema'
import { deliveryDays } from '@/lib/domain/order/delivery-date'
import { shop } from '@/lib/shop/shop'

export const LINE = { id: '37', value: 50, to: 'Jane', from: 'John', message: 'Thank You!' }
export const CUSTOMER = {
  first_name: 'John',
  last_name: 'Smith',
  email: 'john@smart-gift.co.uk',
  billing_address: {
    line1: '1A Test Street',
    city: 'Test',
    county: 'Testings',
    postcode: 'T35 TER',
  },
}

type Changes = { key?: string; cart?: object[]; delivery?: object; campaign?: unknown }

/** A checkout as the handler has parsed it: the documented amount of the documented voucher, by email. */
export function checkout({
  key = randomUUID(),
  cart = [LINE],
  delivery = { type_id: 1 },
  campaign,
}: Changes = {}): CheckoutRequest {
  const { noteLimits, deliveryOptions } = shop()
  const rules = { noteLimits, deliveryOptions, days: deliveryDays('2026-06-01', shop()) }
  return checkoutRequest(rules).parse({ key, cart, customer: CUSTOMER, delivery, campaign })
}

/** Places a checkout as the shop's route does. */
export const place = (request: CheckoutRequest) =>
  placeOrder(request, { home: 'https://gifts.example.com', client: '192.0.2.1' })
