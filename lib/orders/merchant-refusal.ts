import 'server-only'
import { type MerchantFault, merchantFault } from '@/lib/domain/order/merchant-fault'
import { deliveryOf } from '@/lib/domain/order/order'
import type { Order, Sale } from '@/lib/orders/order-repository'
import { env } from '@/lib/platform/env'
import { shop } from '@/lib/shop/shop'
import type { postSale } from '@/lib/smart-gift/sale'
import { suspendSales } from '@/lib/smart-gift/suspension'

type Answered = Awaited<ReturnType<typeof postSale>>

/**
 * What an answer means for its order. One that is the merchant's fault refuses no shopper: it suspends sales, and the order was
 * not sold and may be, later. All else stays as it is.
 */
export async function withoutMerchantFault(
  order: Order,
  sale: Sale,
  result: Answered,
): Promise<Answered> {
  const { status } = result
  if (status === null || result.kind === 'sold' || result.kind === 'unknown') return result
  const paths = result.kind === 'rejected' ? result.paths : []
  const fault = merchantFault(status, paths)
  if (!fault) return result
  const typeId = deliveryOf(order.details, sale).type_id
  if (isSetSo(fault, order, typeId)) await suspendSales('sale', { fault, status, typeId })
  return { kind: 'not-sold', reason: `status ${status}: ${fault}`, retryAfter: null, status }
}

/** What was ordered before a setting was changed says nothing of the setting as it is now. */
function isSetSo(fault: MerchantFault, { payment }: Order, typeId: number): boolean {
  if (fault === 'payment-method')
    return payment.paymentMethodId === env().SMART_GIFT_PAYMENT_METHOD_ID
  if (fault !== 'delivery-type') return true
  return shop().deliveryOptions.some(({ type_id }) => type_id === typeId)
}
