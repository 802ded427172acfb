import { z } from 'zod'
import { MOST_LINES } from '@/lib/cart/cart'
import { earliestDeliveryDate, isIsoDate } from '@/lib/checkout/delivery-date'
import { parsePounds } from '@/lib/money'
import { Campaign } from '@/lib/orders/campaign'
import type { DeliveryOption, NoteLimits } from '@/lib/shop'
import { fieldWords, lineWords, placingWords } from '@/lib/words/checkout'

const LONGEST = 100

/**
 * No control characters, no broken letters, and none of the two signs that write what follows backwards, which no language needs:
 * a name of any passes as it is.
 */
const SINGLE_LINE = /^[^\p{Cc}\p{Cs}\u202d\u202e]*$/u
const LINES = /^(?:[^\p{Cc}\p{Cs}\u202d\u202e]|[\n\t])*$/u

const text = (limit = LONGEST) =>
  z.string().trim().max(limit, fieldWords.tooLong(limit)).regex(SINGLE_LINE, fieldWords.unprintable)

const required = (words: string) => z.string({ error: words }).trim().min(1, words).pipe(text())

const optional = <T extends z.ZodType<string>>(schema: T) =>
  schema.transform((value) => value || undefined).optional()

/** Any case and spacing, written as "BN26 6QP". A plain rule: the API's own example, T35 TER, must pass. */
const Postcode = z
  .string({ error: fieldWords.postcode })
  .transform((typed) => typed.replace(/\s+/g, '').toUpperCase())
  .pipe(
    z
      .string()
      .min(1, fieldWords.postcode)
      .regex(/^[A-Z0-9]{5,7}$/, fieldWords.fullPostcode)
      .transform((code) => `${code.slice(0, -3)} ${code.slice(-3)}`),
  )

const Address = z.object({
  line1: required(fieldWords.line1),
  line2: optional(text()),
  line3: optional(text()),
  city: required(fieldWords.city),
  county: required(fieldWords.county),
  postcode: Postcode,
})

const Pounds = z.number({ error: lineWords.noAmount }).transform((pounds, context) => {
  const pence = parsePounds(pounds)
  if (pence !== null) return pence
  context.addIssue(lineWords.notPounds)
  return z.NEVER
})

/** How many there are is looked at first: nobody is told what is wrong with each of thousands. */
const cart = (limits: NoteLimits) =>
  z
    .array(z.unknown(), { error: lineWords.emptyBasket })
    .min(1, lineWords.emptyBasket)
    .max(MOST_LINES, lineWords.fullBasket(MOST_LINES))
    .pipe(z.array(line(limits)))

const line = (limits: NoteLimits) =>
  z.object({
    id: z
      .string()
      .regex(/^[1-9]\d{0,8}$/, lineWords.unknown)
      .transform(Number),
    value: Pounds,
    persons: z.int(lineWords.noPersons).positive(lineWords.noPersons).optional(),
    to: optional(text(limits.to)),
    from: optional(text(limits.from)),
    message: optional(
      z
        .string()
        .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
        .pipe(
          z
            .string()
            .max(limits.message, fieldWords.tooLong(limits.message))
            .regex(LINES, fieldWords.unprintable),
        ),
    ),
  })

const Customer = z.object({
  first_name: required(fieldWords.firstName),
  last_name: required(fieldWords.lastName),
  email: z
    .string({ error: fieldWords.email })
    .trim()
    .max(254, fieldWords.email)
    .pipe(z.email(fieldWords.email)),
  billing_address: Address,
})

const Recipient = Address.extend({
  first_name: required(fieldWords.recipientFirstName),
  last_name: required(fieldWords.recipientLastName),
})

function deliveryDate(now: Date) {
  const earliest = earliestDeliveryDate(now)
  return optional(
    z
      .string()
      .trim()
      .refine((date) => date === '' || isIsoDate(date), fieldWords.realDate)
      .refine((date) => date === '' || !isIsoDate(date) || date >= earliest, fieldWords.laterDate),
  )
}

/** One shape a delivery option: with the recipient's address or without, with a day or without. */
function delivery(options: readonly DeliveryOption[], now: Date) {
  const [first, ...others] = options.map((option) =>
    (option.needsAddress ? Recipient : z.object({})).extend({
      type_id: z.literal(option.type_id),
      date: option.dated
        ? deliveryDate(now)
        : optional(z.literal('', { error: fieldWords.noDate(option.name) })),
    }),
  )
  if (!first) throw new Error('shop.config.ts names no delivery option')
  return z.discriminatedUnion('type_id', [first, ...others], { error: fieldWords.delivery })
}

/** Of a key made by the browser; long enough that nobody hits another's by chance. */
const KEY = /^[\w.:-]{8,100}$/

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
    key: z.string(placingWords.noKey).regex(KEY, placingWords.noKey),
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
