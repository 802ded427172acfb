import {
  beginCheckout,
  forgetCheckout,
  pauseCheckout,
  setCheckoutToken,
} from '@/lib/checkout/idempotency-key'
import type { FieldErrors } from '@/lib/domain/api-error'
import type { CartLine } from '@/lib/domain/cart/cart'
import { isUnsuccessful, type ShownStatus } from '@/lib/domain/order/state-machine'
import { readAttribution } from '@/lib/marketing/attribution/session-attribution'
import { placingMessages } from '@/lib/messages/checkout-errors'

export type SubmitResult =
  | { kind: 'order'; token: string }
  /** It is to be paid at an address that is not ours. */
  | { kind: 'pay'; url: string }
  | { kind: 'refused'; message: string; errors: FieldErrors }
  /** An earlier order used the same key and may have been placed. */
  | { kind: 'earlier'; token: string }
  /** Nothing was placed, or nobody knows yet; sending the same again is safe. */
  | { kind: 'again'; message: string }

/** Posts a checkout under its key. Never throws for what the network does. */
export async function submitCheckout(
  request: object,
  lines: readonly CartLine[],
): Promise<SubmitResult> {
  const key = beginCheckout(request, lines)
  const response = await post({ key, ...request, ...campaign() })
  const body = await response?.json().catch(() => null)
  if (!response || !body) return { kind: 'again', message: placingMessages.notReached }
  if (response.status === 201) {
    const { token, payment_url } = body.order
    setCheckoutToken(token)
    return payment_url ? { kind: 'pay', url: payment_url } : { kind: 'order', token }
  }
  if (response.status === 409) return afterConflict(body.order, request, lines)
  if (response.status === 422) {
    forgetCheckout()
    return { kind: 'refused', message: body.message, errors: body.errors ?? {} }
  }
  // An earlier order under this key may still be paid: no other key until it is closed.
  if (!body.order) pauseCheckout()
  return { kind: 'again', message: body.message }
}

/** The earlier order under this key either came to nothing, and then this one may go, or may have been placed. */
function afterConflict(
  earlier: { token: string; status: ShownStatus },
  request: object,
  lines: readonly CartLine[],
): Promise<SubmitResult> | SubmitResult {
  if (!isUnsuccessful(earlier.status)) {
    return { kind: 'earlier', token: earlier.token }
  }
  forgetCheckout()
  return submitCheckout(request, lines)
}

/** What brought the shopper here: beside the order and no part of it, so no other campaign makes it another order. */
function campaign() {
  const visit = readAttribution()
  return visit.first ? { campaign: visit } : {}
}

async function post(body: object): Promise<Response | null> {
  try {
    return await fetch('/api/checkout', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    return null
  }
}
