import 'server-only'
import { merchantFault } from '@/lib/domain/order/merchant-fault'
import { env } from '@/lib/platform/env'
import { shop } from '@/lib/shop/shop'
import { callSmartGift } from '@/lib/smart-gift/client'
import { fetchPaymentMethodIds } from '@/lib/smart-gift/payment-methods'
import { refusedPaths } from '@/lib/smart-gift/sale-refusal'
import type { Fault } from '@/lib/smart-gift/suspension'

const DEADLINE = 8_000

/** `fault`: still there, or another one. `unclear`: no answer that says anything. */
export type Probed = { kind: 'mended' } | { kind: 'unclear' } | ({ kind: 'fault' } & Fault)

/**
 * Asks the very address of sales whether a fault is mended, by what cannot be sold: a body without lines, without a customer and
 * without a number of ours, which the API answers 422. Whatever that 422 does not complain of is in order.
 */
export async function probeSale({ fault, typeId }: Fault): Promise<Probed> {
  const type_id = offered(typeId)
  const outcome = await callSmartGift({
    method: 'POST',
    path: env().SMART_GIFT_SALE_PATH,
    deadline: DEADLINE,
    body: JSON.stringify({
      payment_method_id: env().SMART_GIFT_PAYMENT_METHOD_ID,
      delivery: { [nameOfType()]: type_id, price: 0 },
    }),
  })
  if (outcome.kind !== 'answered') return { kind: 'unclear' }
  const { status, body } = outcome
  const found = merchantFault(status, refusedPaths(body))
  if (found) return { kind: 'fault', fault: found, status, typeId: type_id }
  // Only a refusal of what has no lines, or a sale of it, shows that sales are read there.
  if (status !== 422 && status !== 400 && status >= 300) return { kind: 'unclear' }
  const isUnlisted = fault === 'payment-method' && (await lacksPaymentMethod())
  return isUnlisted ? { kind: 'fault', fault, status } : { kind: 'mended' }
}

/** What the account's shape of a sale calls the delivery type. */
const nameOfType = () => (env().SMART_GIFT_SALE_CONTRACT === 'cart' ? 'type_id' : 'delivery_method')

/** The delivery type that was refused, as long as it is offered. */
const offered = (typeId: number | null | undefined): number | undefined =>
  (shop().deliveryOptions.find(({ type_id }) => type_id === typeId) ?? shop().deliveryOptions[0])
    ?.type_id

/** An API that looks for missing fields first has nothing to say of the payment method yet; the list of them has. */
async function lacksPaymentMethod(): Promise<boolean> {
  const ids = await fetchPaymentMethodIds()
  return ids !== null && !ids.includes(env().SMART_GIFT_PAYMENT_METHOD_ID)
}
