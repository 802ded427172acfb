import { z } from 'zod'
import { isPaymentMethod } from './payment-methods'
import type { FieldErrors } from './wire'

const required = (kind: string) => ({
  error: (issue: { input?: unknown }) =>
    issue.input === undefined || issue.input === null
      ? 'This field is required.'
      : `This field must be ${kind}.`,
})

const requiredText = z.string(required('a string')).trim().min(1, 'This field is required.')
const optionalText = z.string(required('a string')).optional()

/** One line of a cart: the contract wants the id a string and the value a number. */
export const CartItem = z.object({
  id: requiredText,
  value: z.number(required('a number')),
  persons: z.int(required('an integer')).optional(),
  to: optionalText,
  from: optionalText,
  message: optionalText,
})
export type CartItem = z.infer<typeof CartItem>

const Customer = z.object(
  {
    first_name: requiredText,
    last_name: requiredText,
    email: requiredText.regex(
      /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/,
      'This must be an email address.',
    ),
    billing_address: z.object(
      {
        line1: requiredText,
        line2: optionalText,
        line3: optionalText,
        city: requiredText,
        county: requiredText,
        postcode: requiredText,
      },
      required('an object'),
    ),
  },
  required('an object'),
)

const Delivery = z.object(
  {
    type_id: z.int(required('an integer')),
    price: z.number(required('a number')).min(0, 'This field must not be negative.'),
    first_name: optionalText,
    last_name: optionalText,
    line1: optionalText,
    line2: optionalText,
    line3: optionalText,
    city: optionalText,
    county: optionalText,
    postcode: optionalText,
    // A past or malformed date is no error upstream: the order is then sent at once.
    date: optionalText,
  },
  required('an object'),
)

/** The body of POST /sale. A repeated order_id is no error: the contract documents no such check. */
export const SaleBody = z.object(
  {
    order_id: z.int(required('an integer')),
    payment_method_id: z
      .int(required('an integer'))
      .refine(isPaymentMethod, 'There is no payment method with this id.'),
    cart: z.array(CartItem, required('a list')).min(1, 'The cart needs at least one item.'),
    customer: Customer,
    delivery: Delivery,
  },
  required('an object'),
)

export type SaleBody = z.infer<typeof SaleBody>

/** Messages by field path for a body of the wrong shape; empty when the shape is right. */
export function shapeErrors(body: unknown): FieldErrors {
  const errors: FieldErrors = {}
  // A body that is no object still has every field missing, which is what the caller needs to know.
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  for (const issue of SaleBody.safeParse(isObject ? body : {}).error?.issues ?? []) {
    const path = issue.path.join('.')
    errors[path] = [...(errors[path] ?? []), issue.message]
  }
  return errors
}
