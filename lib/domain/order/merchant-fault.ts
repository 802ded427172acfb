/** What only the merchant can mend: the key, the address of sales, the payment method, a delivery type. */
export type MerchantFault = 'key' | 'sale-path' | 'payment-method' | 'delivery-type'

const BY_STATUS: Record<number, MerchantFault> = {
  401: 'key',
  403: 'key',
  404: 'sale-path',
  405: 'sale-path',
  415: 'sale-path',
}

/** However a path is written (`delivery.type_id.0`, `delivery[typeId]`, `delivery_method`): letters and digits alone. */
const plain = (path: string) => path.toLowerCase().replace(/[^a-z0-9]/g, '')

/**
 * The merchant's fault that an answer to a sale shows, by its status and by the paths of its errors; null: it shows none. Such an
 * answer proves that nothing was sold, and that the next shopper's order would be refused as well.
 */
export function merchantFault(
  status: number | null,
  paths: readonly string[] = [],
): MerchantFault | null {
  if (status !== 422) return BY_STATUS[status ?? 0] ?? null
  const refused = paths.map(plain)
  if (refused.some((path) => path.includes('paymentmethod'))) return 'payment-method'
  const isDeliveryType = (path: string) => /delivery(type|method)|^typeid/.test(path)
  return refused.some(isDeliveryType) ? 'delivery-type' : null
}

/** What the merchant has to do, in words for a log and for whoever watches the shop. Settings are named, never repeated. */
export const FAULT_WORDS: Record<MerchantFault, string> = {
  key: 'Smart Gift does not accept the key: check SMART_GIFT_SECRET_KEY',
  'sale-path': 'Smart Gift takes no sales where they are sent: check SMART_GIFT_SALE_PATH',
  'payment-method': 'Smart Gift refuses the payment method: check SMART_GIFT_PAYMENT_METHOD_ID',
  'delivery-type': 'Smart Gift refuses a delivery type: check deliveryOptions in shop.config.ts',
}
