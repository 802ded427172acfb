import {
  type CheckoutRules,
  checkoutRequest,
  fieldErrors,
} from '@/lib/domain/order/checkout-schema'
import { deliveryDays } from '@/lib/domain/order/delivery-date'

export const TODAY = '2026-01-15'
export const TOMORROW = '2026-01-16'

export const RULES: CheckoutRules = {
  noteLimits: { to: 40, from: 40, message: 200 },
  deliveryOptions: [
    { type_id: 1, name: 'By email', price: 0, needsAddress: false, dated: true },
    { type_id: 2, name: 'By post', price: 399, needsAddress: true, dated: true },
    { type_id: 3, name: 'At the counter', price: 0, needsAddress: false, dated: false },
  ],
  days: deliveryDays(TODAY, { furthestDeliveryDays: 365 }),
}

export const KEY = '3b241101-e2bb-4255-8caf-4136c566a962'

const ADDRESS = { line1: '1 High Street', city: 'Alfriston', county: 'East Sussex' }

/** A checkout as the browser posts it: one dinner for two, sent by post to somebody else. */
export const POSTED = {
  key: KEY,
  cart: [{ id: '20', value: 215, persons: 2, to: 'Ann', from: 'Jane', message: 'Enjoy' }],
  customer: {
    first_name: 'Jane',
    last_name: 'Smith',
    email: 'jane.smith@example.com',
    billing_address: { ...ADDRESS, postcode: 'BN26 6QP' },
  },
  delivery: {
    type_id: 2,
    first_name: 'Ann',
    last_name: 'Jones',
    ...{ ...ADDRESS, line1: '2 Low Road', postcode: 'T35 TER' },
    date: TOMORROW,
  },
}

/** The same with one value somewhere replaced; `undefined` leaves it out. */
export function posted(path?: string, value?: unknown): unknown {
  const body = structuredClone(POSTED)
  if (path === undefined) return body
  const names = path.split('.')
  const last = names.pop() ?? ''
  let part = body as unknown as Record<string, unknown>
  for (const name of names) part = part[name] as Record<string, unknown>
  if (value === undefined) delete part[last]
  else part[last] = value
  return body
}

/** What the one schema says of a body: the errors by path, none where it is good. */
export function errorsOf(body: unknown): Record<string, string[]> {
  const parsed = checkoutRequest(RULES).safeParse(body)
  return parsed.success ? {} : fieldErrors(parsed.error)
}

/** What the one schema makes of a good body. */
export const accepted = (body: unknown) => checkoutRequest(RULES).parse(body)

/** The value at a path such as `customer.email`. */
export const at = (value: unknown, path: string) =>
  path.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], value)
