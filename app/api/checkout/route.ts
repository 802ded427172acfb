import { isTrapped } from '@/lib/checkout/honeypot'
import { parseCheckout } from '@/lib/checkout/parse-checkout'
import { type Placed, placeOrder } from '@/lib/checkout/place-order'
import { fieldErrors } from '@/lib/domain/order/checkout-schema'
import { shownStatus } from '@/lib/domain/order/state-machine'
import { placingMessages } from '@/lib/messages/checkout-errors'
import type { Order } from '@/lib/orders/order-repository'
import { referenceOf } from '@/lib/orders/order-view'
import {
  clientAtWork,
  errorResponse,
  jsonResponse,
  readJson,
  rejectCrossSite,
  shopOriginFor,
} from '@/lib/platform/http/api-response'
import { log } from '@/lib/platform/log'

const RETRY_AFTER = 30
/** An earlier payment is tried to be closed every few seconds. */
const CLOSED_SOON = 5

export async function POST(request: Request) {
  const foreign = rejectCrossSite(request)
  if (foreign) return foreign
  const body = await readJson(request)
  if (body instanceof Response) return body
  if (isTrapped(body.json)) return errorResponse(422, placingMessages.trapped)
  const parsed = parseCheckout(body.json)
  if (!parsed.success)
    return errorResponse(422, placingMessages.needsCorrecting, fieldErrors(parsed.error))
  try {
    return respond(
      await placeOrder(parsed.data, { home: shopOriginFor(request), client: clientAtWork() }),
    )
  } catch (error) {
    log.error({ err: error }, 'checkout failed')
    return errorResponse(503, placingMessages.unavailable, {}, { 'retry-after': `${RETRY_AFTER}` })
  }
}

function respond(placed: Placed): Response {
  switch (placed.kind) {
    case 'order':
      return jsonResponse({ order: summary(placed.order) }, 201)
    case 'refused':
      return jsonResponse(placed.refusal, 422)
    case 'conflict': {
      const message = placingMessages.usedBefore
      return jsonResponse({ message, errors: {}, order: summary(placed.order) }, 409)
    }
    case 'closing': {
      const message = placingMessages.closing
      const headers = { 'retry-after': `${CLOSED_SOON}` }
      return jsonResponse({ message, errors: {}, order: summary(placed.order) }, 503, headers)
    }
    case 'unavailable':
      return errorResponse(
        503,
        placingMessages.unavailable,
        {},
        { 'retry-after': `${placed.retryAfter ?? RETRY_AFTER}` },
      )
    case 'limited':
      return errorResponse(
        429,
        placingMessages.tooMany(placed.retryAfter),
        {},
        { 'retry-after': `${placed.retryAfter}` },
      )
    case 'suspended':
      return errorResponse(503, placingMessages.suspended, {}, { 'retry-after': `${RETRY_AFTER}` })
    case 'closed':
      return errorResponse(503, placingMessages.noWayToPay)
  }
}

function summary(order: Order) {
  const { token, status, total, payment } = order
  const isToBePaid = status === 'received' && payment.closeRequestedAt === null
  const payment_url = isToBePaid ? (payment.url ?? undefined) : undefined
  return { token, status: shownStatus(status), reference: referenceOf(order), total, payment_url }
}
