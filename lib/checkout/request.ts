import { z } from 'zod'
import { MOST_LINES } from '@/lib/cart/cart'
import { earliestDeliveryDate, isIsoDate } from '@/lib/checkout/delivery-date'
import { parsePounds } from '@/lib/money'
import { Campaign } from '@/lib/orders/campaign'
import type { DeliveryOption, NoteLimits } from '@/lib/shop'

const LONGEST = 100

/** No control characters and no broken letters: a name of any language passes as it is. */
const SINGLE_LINE = /^[^\p{Cc}\p{Cs}]*$/u
const LINES = /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u

const text = (limit = LONGEST) =>
  z
    .string()
    .trim()
    .max(limit, `Use ${limit} characters or fewer`)
    .regex(SINGLE_LINE, 'Remove the characters that cannot be printed')

const required = (words: string) => z.string({ error: words }).trim().min(1, words).pipe(text())

const optional = <T extends z.ZodType<string>>(schema: T) =>
  schema.transform((value) => value || undefined).optional()

/** Any case and spacing, written as "BN26 6QP". A plain rule: the API's own example, T35 TER, must pass. */
const Postcode = z
  .string({ error: 'Enter a postcode' })
  .transform((typed) => typed.replace(/\s+/g, '').toUpperCase())
  .pipe(
    z
      .string()
      .min(1, 'Enter a postcode')
      .regex(/^[A-Z0-9]{5,7}$/, 'Enter a full UK postcode, like BN26 6QP')
      .transform((code) => `${code.slice(0, -3)} ${code.slice(-3)}`),
  )

const Address = z.object({
  line1: required('Enter address line 1, usually the building and street'),
  line2: optional(text()),
  line3: optional(text()),
  city: required('Enter a town or city'),
  county: required('Enter a county'),
  postcode: Postcode,
})

const Pounds = z.number({ error: 'Choose an amount' }).transform((pounds, context) => {
  const pence = parsePounds(pounds)
  if (pence !== null) return pence
  context.addIssue('Enter an amount in pounds, with pence of at most two digits')
  return z.NEVER
})

const cart = (limits: NoteLimits) =>
  z
    .array(
      z.object({
        id: z
          .string()
          .regex(/^[1-9]\d{0,8}$/, 'This voucher does not exist')
          .transform(Number),
        value: Pounds,
        persons: z
          .int('Choose a number of people')
          .positive('Choose a number of people')
          .optional(),
        to: optional(text(limits.to)),
        from: optional(text(limits.from)),
        message: optional(
          z
            .string()
            .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
            .pipe(
              z
                .string()
                .max(limits.message, `Use ${limits.message} characters or fewer`)
                .regex(LINES, 'Remove the characters that cannot be printed'),
            ),
        ),
      }),
      { error: 'Your basket is empty' },
    )
    .min(1, 'Your basket is empty')
    .max(MOST_LINES, `Order at most ${MOST_LINES} vouchers at a time`)

const EMAIL = 'Enter an email address in the form name@example.com'

const Customer = z.object({
  first_name: required('Enter your first name'),
  last_name: required('Enter your last name'),
  email: z.string({ error: EMAIL }).trim().max(254, EMAIL).pipe(z.email(EMAIL)),
  billing_address: Address,
})

const Recipient = Address.extend({
  first_name: required("Enter the recipient's first name"),
  last_name: required("Enter the recipient's last name"),
})

function deliveryDate(now: Date) {
  const earliest = earliestDeliveryDate(now)
  return optional(
    z
      .string()
      .trim()
      .refine((date) => date === '' || isIsoDate(date), 'Enter a real date')
      .refine(
        (date) => date === '' || !isIsoDate(date) || date >= earliest,
        'Choose a day from tomorrow on',
      ),
  )
}

/** One shape a delivery option: with the recipient's address or without, with a day or without. */
function delivery(options: readonly DeliveryOption[], now: Date) {
  const [first, ...others] = options.map((option) =>
    (option.needsAddress ? Recipient : z.object({})).extend({
      type_id: z.literal(option.type_id),
      date: option.dated
        ? deliveryDate(now)
        : optional(z.literal('', { error: `${option.name}: no day can be chosen` })),
    }),
  )
  if (!first) throw new Error('shop.config.ts names no delivery option')
  return z.discriminatedUnion('type_id', [first, ...others], { error: 'Choose how to deliver it' })
}

/** Made by the browser; long enough that nobody hits another's by chance. */
const NO_KEY = 'This checkout has no key of its own. Reload the page and try again.'

export type CheckoutRules = {
  noteLimits: NoteLimits
  deliveryOptions: readonly DeliveryOption[]
  now: Date
}

/**
 * A checkout as the browser posts it: the API's own sale body less what only the server sets, plus `key` and `campaign`.
 * Out come trimmed texts, money in pence and ids as numbers. Form and handler use this one schema.
 */
export const checkoutRequest = ({ noteLimits, deliveryOptions, now }: CheckoutRules) =>
  z.object({
    key: z.string(NO_KEY).regex(/^[\w.:-]{8,100}$/, NO_KEY),
    cart: cart(noteLimits),
    customer: Customer,
    delivery: delivery(deliveryOptions, now),
    campaign: Campaign,
  })
export type CheckoutRequest = z.output<ReturnType<typeof checkoutRequest>>

/** zod's issues in the one error shape: `cart.0.value` → the messages. */
export function fieldErrors(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const path = issue.path.join('.') || 'body'
    errors[path] = [...(errors[path] ?? []), issue.message]
  }
  return errors
}
