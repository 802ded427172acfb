import { z } from 'zod'
import type { FieldErrors } from './wire'

/** The shapes of a sale that the publisher has told of; an account speaks one of them. */
export const SaleContract = z.enum(['cart', 'items', 'pos-sale'])
export type SaleContract = z.infer<typeof SaleContract>

/** Where an account that speaks a shape takes sales. */
export const pathOf = (contract: SaleContract) => (contract === 'pos-sale' ? '/pos-sale' : '/sale')

/** What the two later shapes call the fields of the first, from the outside in. */
const THEIRS: [ours: RegExp, theirs: string][] = [
  [/^order_id$/, 'reference'],
  [/^cart(?=\.|$)/, 'items'],
  [/(?<=^items\.\d+\.)value$/, 'price'],
  [/line1$/, 'address1'],
  [/line2$/, 'address2'],
  [/^delivery\.type_id$/, 'delivery.delivery_method'],
  [/^delivery\.date$/, 'delivery.delivery_date'],
]

/** Errors as an account that speaks a later shape names their fields. */
export const inTheirNames = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(
    Object.entries(errors).map(([path, messages]) => [
      THEIRS.reduce((name, [ours, theirs]) => name.replace(ours, theirs), path),
      messages,
    ]),
  )

const Fields = z.record(z.string(), z.unknown()).catch({})

/**
 * A body of a later shape as one of the first, so that both are judged by the same rules. `priceFor`: what an item without a price
 * costs, since an experience's is known here.
 */
export function asCart(body: unknown, priceFor: (id: string) => number | undefined): unknown {
  const { reference, items, customer, delivery, ...rest } = Fields.parse(body)
  return {
    ...rest,
    order_id: reference,
    cart: Array.isArray(items) ? items.map((item) => asCartItem(item, priceFor)) : items,
    customer: asCustomer(customer),
    delivery: asDelivery(delivery),
  }
}

function asCartItem(item: unknown, priceFor: (id: string) => number | undefined) {
  const { id, price, ...rest } = Fields.parse(item)
  // The id is an integer here; a text is no id.
  const known = typeof id === 'number' ? String(id) : undefined
  return { ...rest, id: known, value: price ?? priceFor(known ?? '') }
}

function asCustomer(customer: unknown) {
  if (customer === undefined) return undefined
  const { billing_address, ...rest } = Fields.parse(customer)
  return { ...rest, billing_address: billing_address && asAddress(billing_address) }
}

function asDelivery(delivery: unknown) {
  if (delivery === undefined) return undefined
  const { delivery_method, delivery_date, ...rest } = Fields.parse(delivery)
  return { ...asAddress(rest), type_id: delivery_method, date: delivery_date }
}

function asAddress(address: unknown) {
  const { address1, address2, ...rest } = Fields.parse(address)
  return { ...rest, line1: address1, line2: address2 }
}

const TOTALS = z.object({ total: z.number(), subtotal: z.number() })

/** What a later shape wants besides: sums that are numbers, and a reference that is new. */
export function laterErrors(
  contract: SaleContract,
  body: unknown,
  isKnown: (reference: unknown) => boolean,
): FieldErrors {
  const { totals, reference } = Fields.parse(body)
  const errors: FieldErrors = {}
  if (isKnown(reference)) errors.reference = ['The reference has already been taken.']
  if (contract === 'items' && !TOTALS.safeParse(totals).success)
    errors.totals = ['This field is required.']
  return errors
}
