import { z } from 'zod'
import * as answers from '@/lib/bootstrap/openapi/answers'
import { type JsonSchema, requestSchema } from '@/lib/bootstrap/openapi/json-schema'
import { type CheckoutRules, checkoutRequest } from '@/lib/domain/order/checkout-schema'

/** One answer of a route: what it means, and what is in it; without a schema it has no body that a program reads. */
export type Answer = { says: string; schema?: z.ZodType }

export type Route = {
  method: 'get' | 'post'
  path: string
  does: string
  parameters?: { name: string; in: 'path' | 'query'; says: string }[]
  body?: { type: string; schema: JsonSchema }
  answers: Record<number, Answer>
}

const error = (says: string): Answer => ({ says, schema: answers.ErrorAnswer })
const away = () => error('closed for a moment: try again after Retry-After seconds')
const tooMany = () =>
  error(
    'too many from this address, for this email, or in all: try again after Retry-After seconds',
  )
const inPath = (name: string, says: string) => ({ name, in: 'path' as const, says })
const inQuery = (name: string, says: string) => ({ name, in: 'query' as const, says })

const findForm = () => z.object({ number: z.string(), email: z.string() })

/** What is sold. */
const voucherRoutes = (): Route[] => [
  {
    method: 'get',
    path: '/api/vouchers',
    does: 'Lists the vouchers that the shop lists. Money is in whole pence.',
    answers: { 200: { says: 'the vouchers', schema: answers.VouchersAnswer }, 503: away() },
  },
  {
    method: 'get',
    path: '/api/vouchers/{id}',
    does: 'One voucher that is sold here, also one that is not listed.',
    parameters: [inPath('id', 'its id')],
    answers: {
      200: { says: 'the voucher', schema: answers.OneVoucherAnswer },
      404: error('none such is sold here'),
      503: away(),
    },
  },
  {
    method: 'get',
    path: '/api/shelf/{page}',
    does: 'The vouchers on one page of the list, counted from 1.',
    parameters: [inPath('page', 'the number of the page')],
    answers: {
      200: { says: 'what their cards show', schema: answers.CardsAnswer },
      404: error('there is no such page'),
      503: away(),
    },
  },
]

/** Placing an order. */
const checkoutRoutes = (): Route[] => [
  {
    method: 'get',
    path: '/api/payments',
    does: 'How this shop is paid, and what day it is there.',
    answers: { 200: { says: 'how', schema: answers.PaymentsAnswer } },
  },
  {
    method: 'post',
    path: '/api/checkout',
    does: 'Places an order. `key` is made by the caller, once an order: a repeat under the same key is the same order. Every price is looked up anew.',
    answers: {
      201: { says: 'written down, and to be paid or sold', schema: answers.PlacedAnswer },
      400: error('no JSON'),
      403: error('asked by a page of another site'),
      408: error('the body came too slowly'),
      409: { says: 'the key belongs to another order', schema: answers.PlacedBeforeAnswer },
      413: error('too large'),
      415: error('not application/json'),
      422: error('a field is wrong, a price is not what it was, or Smart Gift refuses the order'),
      429: tooMany(),
      503: {
        says: 'no orders are taken for the moment; nothing was sold',
        schema: z.union([answers.ErrorAnswer, answers.PlacedBeforeAnswer]),
      },
    },
  },
]

/** What became of one. */
const orderRoutes = (): Route[] => [
  {
    method: 'get',
    path: '/api/orders/{token}',
    does: 'How an order stands, for whoever has its token. Ask every few seconds until is_settled.',
    parameters: [inPath('token', 'from the answer of the checkout')],
    answers: {
      200: { says: 'the order', schema: answers.OrderAnswer },
      404: error('there is none'),
      503: away(),
    },
  },
  {
    method: 'get',
    path: '/api/orders/{token}/calendar',
    does: 'The day of delivery as a file for calendars (text/calendar).',
    parameters: [inPath('token', 'from the answer of the checkout')],
    answers: { 200: { says: 'the file' }, 404: error('no such order, or no day'), 503: away() },
  },
  {
    method: 'post',
    path: '/api/orders/find',
    does: 'Finds an order by its number and its email. With Accept: application/json it is answered; a browser is sent on.',
    body: { type: 'application/x-www-form-urlencoded', schema: requestSchema(findForm()) },
    answers: {
      200: { says: 'found', schema: answers.FoundAnswer },
      303: { says: 'without Accept: application/json' },
      403: error('asked by a page of another site'),
      404: error('there is none'),
      408: error('the body came too slowly'),
      413: error('too large'),
      415: error('not a form'),
      429: tooMany(),
      503: away(),
    },
  },
]

/** What Stripe and its shoppers ask. */
const paymentRoutes = (): Route[] => [
  {
    method: 'get',
    path: '/api/payments/stripe/return',
    does: 'Where Stripe sends the shopper who has paid: on to the order’s page.',
    parameters: [inQuery('order', 'its token')],
    answers: { 303: { says: 'the order’s page' } },
  },
  {
    method: 'get',
    path: '/api/payments/stripe/cancel',
    does: 'Where Stripe sends the shopper who has not: the payment is closed, and the shopper is back at the checkout.',
    parameters: [inQuery('order', 'its token')],
    answers: { 303: { says: 'the checkout, or the order’s page' } },
  },
  {
    method: 'post',
    path: '/api/payments/stripe/webhook',
    does: 'Takes Stripe’s events, signed with the secret of the webhook. At most 256 KB.',
    body: { type: 'application/json', schema: { type: 'object' } },
    answers: {
      200: { says: 'taken', schema: answers.ReceivedAnswer },
      400: error('not signed by Stripe, too old, or no event'),
      408: error('the body came too slowly'),
      413: error('too large'),
      415: error('compressed'),
      503: error('to be told again'),
    },
  },
]

/** How the shop stands. */
const statusRoutes = (): Route[] => [
  {
    method: 'get',
    path: '/api/health',
    does: 'Whether the process is well.',
    answers: { 200: { says: 'it is', schema: answers.HealthAnswer } },
  },
  {
    method: 'get',
    path: '/api/ready',
    does: 'Whether the shop can sell, and what it lacks (docs/runbook.md).',
    answers: {
      200: { says: 'it can', schema: answers.ReadyAnswer },
      503: { says: 'it cannot', schema: answers.ReadyAnswer },
    },
  },
]

/** Every route below /api, with what it takes and answers. `rules`: of this shop's shop.config.ts. */
export function routes(rules: CheckoutRules): Route[] {
  const body = { type: 'application/json', schema: requestSchema(checkoutRequest(rules)) }
  const all = [voucherRoutes, checkoutRoutes, orderRoutes, paymentRoutes, statusRoutes]
  return all
    .flatMap((some) => some())
    .map((route) => (route.path === '/api/checkout' ? { ...route, body } : route))
}
