import 'server-only'
import { type MerchantFault, merchantFault } from '@/lib/domain/order/merchant-fault'
import type { Order } from '@/lib/orders/order-repository'
import { env } from '@/lib/platform/env'
import { shop } from '@/lib/shop/shop'
import type { postSale } from '@/lib/smart-gift/sale'
import { suspendSales } from '@/lib/smart-gift/suspension'

type Answered = Awaited<ReturnType<typeof postSale>>

/**
 * What an answer means for its order. One that is the merchant's fault refuses no shopper: it suspends sales, and the order was
 * not sold and may be, later. All else stays as it is.
 */
export async function withoutMerchantFault(order: Order, result: Answered): Promise<Answered> {
  const { status } = result
  if (status === null || result.kind === 'sold' || result.kind === 'unknown') return result
  const paths = result.kind === 'rejected' ? result.paths : []
  const fault = merchantFault(status, paths)
  if (!fault) return result
  const typeId = order.details.delivery.type_id
  if (isSetSo(fault, order)) await suspendSales('sale', { fault, status, typeId })
  return { kind: 'not-sold', reason: `status ${status}: ${fault}`, retryAfter: null, status }
}

/** What was ordered before a setting was changed says nothing of the setting as it is now. */
function isSetSo(fault: MerchantFault, { payment, details }: Order): boolean {
  if (fault === 'payment-method')
    return payment.paymentMethodId === env().SMART_GIFT_PAYMENT_METHOD_ID
  if (fault !== 'delivery-type') return true
  return shop.deliveryOptions.some(({ type_id }) => type_id === details.delivery.type_id)
}
