import { z } from 'zod'
import { MAX_LINES } from '@/lib/domain/cart/cart'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { cleanNote } from '@/lib/domain/cart/notes'
import { cleanLine } from '@/lib/domain/clean-text'
import { parsePounds } from '@/lib/domain/money'
import { Attribution } from '@/lib/domain/order/campaign'
import { type DeliveryDays, isIsoDate } from '@/lib/domain/order/delivery-date'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'
import { MAX_DELIVERIES } from '@/lib/domain/order/order'
import { longDate } from '@/lib/domain/order/order-dates'
import { tidyPostcode } from '@/lib/domain/order/postcode'
import { fieldMessages, lineMessages, placingMessages } from '@/lib/messages/checkout-errors'

const LONGEST = 100

/** A broken half of a letter: nobody can tell what it was. */
const UNBROKEN = /^\P{Cs}*$/u

/** Clean, trimmed and of a length; what nobody sees does not count. A name of any language passes as it is. */
const words = (limit: number, clean = cleanLine) =>
  z
    .string()
    .transform((typed) => clean(typed).trim())
    .pipe(
      z
        .string()
        .max(limit, fieldMessages.tooLong(limit))
        .regex(UNBROKEN, fieldMessages.unprintable),
    )

const text = () => words(LONGEST)

const required = (missing: string) =>
  z.string({ error: missing }).pipe(text()).pipe(z.string().min(1, missing))

const optional = <T extends z.ZodType<string>>(schema: T) =>
  schema.transform((value) => value || undefined).optional()

const Address = z.object({
  line1: required(fieldMessages.line1),
  line2: optional(text()),
  line3: optional(text()),
  city: required(fieldMessages.city),
  county: required(fieldMessages.county),
  postcode: required(fieldMessages.postcode).transform(tidyPostcode),
})

const Pounds = z.number({ error: lineMessages.noAmount }).transform((pounds, context) => {
  const pence = parsePounds(pounds)
  if (pence !== null) return pence
  context.addIssue(lineMessages.notPounds)
  return z.NEVER
})

const note = (name: keyof NoteLimits, limits: NoteLimits) =>
  optional(words(limits[name], (typed) => cleanNote(name, typed)))

/** How many there are is looked at first: nobody is told what is wrong with each of thousands. */
const cart = (limits: NoteLimits) =>
  z
    .array(z.unknown(), { error: lineMessages.emptyBasket })
    .min(1, lineMessages.emptyBasket)
    .max(MAX_LINES, lineMessages.fullBasket(MAX_LINES))
    .pipe(z.array(line(limits)))

const line = (limits: NoteLimits) =>
  z.object({
    id: z
      .string()
      .regex(/^[1-9]\d{0,8}$/, lineMessages.unknown)
      .transform(Number),
    value: Pounds,
    persons: z.int(lineMessages.noPersons).positive(lineMessages.noPersons).optional(),
    to: note('to', limits),
    from: note('from', limits),
    message: note('message', limits),
  })

const customer = (isAddressAsked: boolean) =>
  z.object({
    first_name: required(fieldMessages.firstName),
    last_name: required(fieldMessages.lastName),
    email: z
      .string({ error: fieldMessages.email })
      .transform((typed) => cleanLine(typed).trim())
      .pipe(z.string().max(254, fieldMessages.email).pipe(z.email(fieldMessages.email))),
    billing_address: isAddressAsked ? Address.optional() : Address,
  })

const Recipient = Address.extend({
  first_name: required(fieldMessages.recipientFirstName),
  last_name: required(fieldMessages.recipientLastName),
})

const deliveryDate = (days: DeliveryDays | null) =>
  optional(
    z
      .string()
      .trim()
      .superRefine((date, context) => {
        const problem = date && dateProblem(date, days)
        if (problem) context.addIssue(problem)
      }),
  )

/** Why a text is no day to deliver on; null where it is one, or nobody knows yet which days there are. */
export function dateProblem(date: string, days: DeliveryDays | null): string | null {
  if (!isIsoDate(date)) return fieldMessages.realDate
  if (!days) return null
  if (days.last < days.first) return fieldMessages.onlyAtOnce
  if (date < days.first) return fieldMessages.laterDate
  return date > days.last ? fieldMessages.earlierDate(longDate(days.last)) : null
}

/** Which lines of the cart, counted from 0. */
const Lines = z
  .array(z.int(fieldMessages.noSuchLine), { error: fieldMessages.linesOfWay })
  .min(1, fieldMessages.linesOfWay)
  .max(MAX_LINES, fieldMessages.noSuchLine)

/** One shape a delivery option: with the recipient's address or without, with a day or without; `more`: what else it has. */
function delivery<More extends z.core.$ZodLooseShape>(
  { deliveryOptions, days }: Pick<CheckoutRules, 'deliveryOptions' | 'days'>,
  more: More,
) {
  const [first, ...others] = deliveryOptions.map((option) =>
    (option.needsAddress ? Recipient : z.object({})).extend({
      ...more,
      type_id: z.literal(option.type_id),
      date: option.dated
        ? deliveryDate(days)
        : optional(z.literal('', { error: fieldMessages.noDate(option.name) })),
    }),
  )
  if (!first) throw new Error('shop.config.ts names no delivery option')
  return z.discriminatedUnion('type_id', [first, ...others], { error: fieldMessages.delivery })
}

/** As with the cart, how many there are is looked at first. */
const deliveries = (rules: CheckoutRules) =>
  z
    .array(z.unknown(), { error: fieldMessages.delivery })
    .min(1, fieldMessages.delivery)
    .max(MAX_DELIVERIES, fieldMessages.tooManyWays(MAX_DELIVERIES))
    .pipe(z.array(delivery(rules, { lines: Lines })))

type Ways = { cart?: unknown; delivery?: unknown; deliveries?: unknown }

/** Every line goes exactly one way: by the one `delivery`, or by one of `deliveries`. */
function checkWays({ cart, delivery, deliveries }: Ways, context: z.RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message })
  if (deliveries === undefined) {
    if (delivery === undefined) refuse(['delivery'], fieldMessages.delivery)
    return
  }
  if (delivery !== undefined) refuse(['deliveries'], fieldMessages.deliveryTwice)
  if (!Array.isArray(deliveries) || deliveries.length > MAX_DELIVERIES) return
  if (!Array.isArray(cart) || cart.length > MAX_LINES) return
  const taken = new Set<number>()
  for (const [index, way] of deliveries.entries()) {
    const problem = linesProblem(way?.lines, cart.length, taken)
    if (problem) refuse(['deliveries', index, 'lines'], problem)
  }
  if (cart.some((_, line) => !taken.has(line))) refuse(['deliveries'], fieldMessages.lineLeftOut)
}

/** Why the lines of one delivery will not do; what is right about them is `taken` from then on. */
function linesProblem(lines: unknown, count: number, taken: Set<number>): string | null {
  if (!Array.isArray(lines)) return null // its own rule has said so
  let problem: string | null = null
  for (const line of lines.slice(0, MAX_LINES)) {
    if (!Number.isInteger(line) || line < 0 || line >= count) problem ??= fieldMessages.noSuchLine
    else if (taken.has(line)) problem ??= fieldMessages.lineTwice
    else taken.add(line)
  }
  return problem
}

/** Of a key made by the browser; long enough that nobody hits another's by chance. */
const KEY = /^[\w.:-]{8,100}$/

export type CheckoutRules = {
  noteLimits: NoteLimits
  deliveryOptions: readonly DeliveryOption[]
  /** null while nobody knows what day it is in London: then whoever sells judges the day. */
  days: DeliveryDays | null
  /** The payment page asks for the billing address, so it may be left out here. */
  isAddressAsked?: boolean
}

/**
 * A checkout as the browser posts it: the API's own sale body less what only the server sets, plus `key` and `campaign`; `delivery` for
 * all lines, or `deliveries` with the lines of each.
 * Out come trimmed texts, money in pence and ids as numbers. Form and handler use this one schema.
 */
export const checkoutRequest = (rules: CheckoutRules) =>
  z
    .object({
      key: z.string(placingMessages.noKey).regex(KEY, placingMessages.noKey),
      cart: cart(rules.noteLimits),
      customer: customer(rules.isAddressAsked ?? false),
      delivery: delivery(rules, {}).optional(),
      deliveries: deliveries(rules).optional(),
      campaign: Attribution,
    })
    // Told together with whatever else is wrong.
    .superRefine(checkWays, {
      when: ({ value }) => value instanceof Object && !Array.isArray(value),
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
