import { isTrapped } from '@/lib/checkout/honeypot'
import { parseCheckout } from '@/lib/checkout/parse-checkout'
import { type Placed, placeOrder } from '@/lib/checkout/place-order'
import { fieldErrors } from '@/lib/domain/order/checkout-schema'
import { shownStatus } from '@/lib/domain/order/state-machine'
import { placingWords } from '@/lib/messages/checkout'
import type { Order } from '@/lib/orders/order-repository'
import { referenceOf } from '@/lib/orders/order-view'
import {
  answer,
  clientAtWork,
  homeOf,
  readJson,
  refuse,
  refuseForeign,
} from '@/lib/platform/http/api-response'
import { log } from '@/lib/platform/log'

const RETRY_AFTER = 30
/** An earlier payment is tried to be closed every few seconds. */
const CLOSED_SOON = 5

export async function POST(request: Request) {
  const foreign = refuseForeign(request)
  if (foreign) return foreign
  const body = await readJson(request)
  if (body instanceof Response) return body
  if (isTrapped(body.json)) return refuse(422, placingWords.trapped)
  const parsed = parseCheckout(body.json)
  if (!parsed.success) return refuse(422, placingWords.needsCorrecting, fieldErrors(parsed.error))
  try {
    return respond(await placeOrder(parsed.data, { home: homeOf(request), client: clientAtWork() }))
  } catch (error) {
    log.error({ err: error }, 'checkout failed')
    return refuse(503, placingWords.unavailable, {}, { 'retry-after': `${RETRY_AFTER}` })
  }
}

function respond(placed: Placed): Response {
  switch (placed.kind) {
    case 'order':
      return answer({ order: summary(placed.order) }, 201)
    case 'refused':
      return answer(placed.refusal, 422)
    case 'conflict': {
      const message = placingWords.usedBefore
      return answer({ message, errors: {}, order: summary(placed.order) }, 409)
    }
    case 'closing': {
      const message = placingWords.closing
      const headers = { 'retry-after': `${CLOSED_SOON}` }
      return answer({ message, errors: {}, order: summary(placed.order) }, 503, headers)
    }
    case 'unavailable':
      return refuse(
        503,
        placingWords.unavailable,
        {},
        { 'retry-after': `${placed.retryAfter ?? RETRY_AFTER}` },
      )
    case 'limited':
      return refuse(
        429,
        placingWords.tooMany(placed.retryAfter),
        {},
        { 'retry-after': `${placed.retryAfter}` },
      )
    case 'suspended':
      return refuse(503, placingWords.suspended, {}, { 'retry-after': `${RETRY_AFTER}` })
    case 'closed':
      return refuse(503, placingWords.noWayToPay)
  }
}

function summary(order: Order) {
  const { token, status, total, payment } = order
  const isToBePaid = status === 'received' && payment.closeRequestedAt === null
  const payment_url = isToBePaid ? (payment.url ?? undefined) : undefined
  return { token, status: shownStatus(status), reference: referenceOf(order), total, payment_url }
}
