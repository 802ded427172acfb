import 'server-only'
import { findPurchasableVoucher, readCatalogue } from '@/lib/catalogue/catalogue'
import { type ApiError, apiError } from '@/lib/domain/api-error'
import type { CheckoutRequest } from '@/lib/domain/order/checkout-schema'
import { deliveryDays, londonDate } from '@/lib/domain/order/delivery-date'
import { orderTotal } from '@/lib/domain/order/order'
import { priceOrder } from '@/lib/domain/order/price-order'
import { fieldMessages, placingMessages } from '@/lib/messages/checkout-errors'
import { awaitOutcome, endUnlessSold } from '@/lib/orders/await-outcome'
import { abandonPayment } from '@/lib/orders/check-payment'
import { createPaymentSession } from '@/lib/orders/create-payment-session'
import { failpoint } from '@/lib/orders/failpoints'
import { wake } from '@/lib/orders/job-queue'
import { digestOf, findOrderByKey, type Order, recordOrder } from '@/lib/orders/order-repository'
import { outOfStock } from '@/lib/orders/out-of-stock'
import { assertInStock, OutOfStock } from '@/lib/orders/stock'
import { chosenProvider } from '@/lib/payments/gateways'
import { env } from '@/lib/platform/env'
import { consumeOrderLimits } from '@/lib/platform/rate-limits/admit'
import { shop } from '@/lib/shop/shop'
import { currentSuspension } from '@/lib/smart-gift/suspension'

export type Placed =
  /** Sold, on its way, or to be paid at `order.payment.url`. */
  | { kind: 'order'; order: Order }
  | { kind: 'refused'; refusal: ApiError }
  /** The key belongs to an order for something else, or to one that came to nothing. */
  | { kind: 'conflict'; order: Order }
  /** The key belongs to an order that its shopper gave up and that may still be paid: it has to be closed first. */
  | { kind: 'closing'; order: Order }
  /** Nothing was sent; seconds to wait, where known. */
  | { kind: 'unavailable'; retryAfter: number | null }
  /** Too many orders at once, from here or in all; seconds to wait. */
  | { kind: 'limited'; retryAfter: number }
  /** Nothing can be sold until the merchant has mended something. */
  | { kind: 'suspended' }
  /** The shop has no way to be paid yet. */
  | { kind: 'closed' }

const NO_ADDRESS = Object.fromEntries(
  (['line1', 'city', 'county', 'postcode'] as const).map((field) => [
    `customer.billing_address.${field}`,
    [fieldMessages[field]],
  ]),
)

/**
 * Places a parsed checkout: the same key and request always give the same order, sold once. `home`: the shop's address to come back
 * to after paying elsewhere; `client`: the address the order comes from.
 */
export async function placeOrder(
  request: CheckoutRequest,
  { home, client }: { home: string; client: string },
): Promise<Placed> {
  const [known, suspension] = await Promise.all([findOrderByKey(request.key), currentSuspension()])
  const isUnsold = known?.status === 'received' && known.digest === digestOf(request)
  if (suspension && isUnsold) return turnAway(known)
  if (known) return goOn(request, known, home)
  const provider = chosenProvider()
  if (!provider) return { kind: 'closed' }
  if (suspension) return { kind: 'suspended' }
  const orderer = { client, email: request.customer.email, pays: provider.till !== null }
  const retryAfter = await consumeOrderLimits(request.key, orderer)
  if (retryAfter !== null) return { kind: 'limited', retryAfter }
  const catalogue = await readCatalogue()
  if (!catalogue) return { kind: 'unavailable', retryAfter: null }
  const find = (id: number) => findPurchasableVoucher(catalogue, id)
  const today = londonDate(new Date())
  const priced = priceOrder(request, find, shop().deliveryOptions, (expiries) =>
    deliveryDays(today, shop(), expiries),
  )
  if ('errors' in priced) {
    return { kind: 'refused', refusal: apiError(placingMessages.changed, priced.errors) }
  }
  // Where there is nothing to pay, no payment page asks for it.
  if (!request.customer.billing_address && orderTotal(priced.details) === 0)
    return { kind: 'refused', refusal: apiError(placingMessages.needsCorrecting, NO_ADDRESS) }
  const paymentMethodId = env().SMART_GIFT_PAYMENT_METHOD_ID
  const { details } = priced
  const isCounted = details.cart.some(
    ({ id }) => findPurchasableVoucher(catalogue, id)?.available_count != null,
  )
  try {
    const order = await recordOrder(
      request,
      details,
      { provider, paymentMethodId },
      isCounted ? assertInStock : undefined,
    )
    failpoint('order-recorded')
    return goOn(request, order, home)
  } catch (error) {
    if (!(error instanceof OutOfStock)) throw error
    return { kind: 'refused', refusal: outOfStock(details.cart, error) }
  }
}

async function goOn(request: CheckoutRequest, found: Order, home: string): Promise<Placed> {
  if (found.digest !== digestOf(request)) return supersede(found)
  if (found.status === 'expired') return { kind: 'conflict', order: found }
  if (found.status === 'rejected' && found.refusal)
    return { kind: 'refused', refusal: found.refusal }
  return found.payment.status === 'none' ? sellAtOnce(found) : toBePaid(found, home)
}

/** Somebody changed their mind before they paid: the earlier payment is closed, so that not both can be made. */
async function supersede(found: Order): Promise<Placed> {
  if (found.payment.status === 'none')
    return { kind: 'conflict', order: await endUnlessSold(found) }
  const order = (await abandonPayment(found)).order ?? found
  return { kind: order.status === 'received' ? 'closing' : 'conflict', order }
}

/** Nobody is sent to pay for what cannot be sold: what could still be paid is closed, and what has just been paid counts. */
async function turnAway(found: Order): Promise<Placed> {
  if (found.payment.status !== 'open') return { kind: 'suspended' }
  const order = (await abandonPayment(found)).order ?? found
  const isPaid = order.payment.status !== 'open' && order.payment.status !== 'void'
  return isPaid ? { kind: 'order', order } : { kind: 'suspended' }
}

async function toBePaid(found: Order, home: string): Promise<Placed> {
  if (found.payment.closeRequestedAt && found.status === 'received') return supersede(found)
  const order = found.status === 'received' ? await createPaymentSession(found, home) : found
  if (order?.status === 'expired') return { kind: 'conflict', order }
  return order ? { kind: 'order', order } : { kind: 'unavailable', retryAfter: null }
}

async function sellAtOnce(found: Order): Promise<Placed> {
  const { order, retryAfter } = await awaitOutcome(found)
  // What is left of it goes on by itself.
  if (order.status === 'authorised') await wake(order.id, order.dueAt ?? undefined)
  if (order.status === 'received') {
    return (await currentSuspension()) ? { kind: 'suspended' } : { kind: 'unavailable', retryAfter }
  }
  if (order.status === 'expired') return { kind: 'conflict', order }
  if (order.status === 'rejected' && order.refusal)
    return { kind: 'refused', refusal: order.refusal }
  return { kind: 'order', order }
}
