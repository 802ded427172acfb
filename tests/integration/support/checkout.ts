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

type Changes = {
  key?: string
  cart?: object[]
  customer?: object
  delivery?: object | undefined
  deliveries?: object[]
  campaign?: unknown
}

/** A checkout as the handler has parsed it: the documented amount of the documented voucher, by email. */
export function checkout({
  key = randomUUID(),
  cart = [LINE],
  customer = CUSTOMER,
  deliveries,
  delivery = deliveries ? undefined : { type_id: 1 },
  campaign,
}: Changes = {}): CheckoutRequest {
  const { noteLimits, deliveryOptions } = shop()
  const days = deliveryDays('2026-06-01', shop())
  const rules = { noteLimits, deliveryOptions, days, isAddressAsked: true }
  const body = { key, cart, customer, delivery, deliveries, campaign }
  return checkoutRequest(rules).parse(body)
}

/** Places a checkout as the shop's route does. */
export const place = (request: CheckoutRequest) =>
  placeOrder(request, { home: 'https://gifts.example.com', client: '192.0.2.1' })
