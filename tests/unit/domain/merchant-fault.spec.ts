import { expect, test } from 'playwright/test'
import { type MerchantFault, merchantFault } from '@/lib/domain/order/merchant-fault'

const BY_STATUS: [status: number | null, fault: MerchantFault | null][] = [
  ...([401, 403] as const).map((status): [number, MerchantFault] => [status, 'key']),
  ...([404, 405, 415] as const).map((status): [number, MerchantFault] => [status, 'sale-path']),
  ...[200, 201, 400, 408, 409, 413, 422, 429, 500, 503, null].map(
    (status): [number | null, null] => [status, null],
  ),
]

for (const [status, fault] of BY_STATUS) {
  test(`An answer of ${status} is ${fault ? `a fault of the merchant’s ${fault}` : 'no fault of the merchant’s'}`, () => {
    expect(merchantFault(status)).toBe(fault)
  })
}

const REFUSED: [paths: string[], fault: MerchantFault | null][] = [
  [['payment_method_id'], 'payment-method'],
  [['payment_method'], 'payment-method'],
  [['payment.payment_method_id.0'], 'payment-method'],
  [['data.paymentMethodId.0'], 'payment-method'],
  [['delivery.type_id'], 'delivery-type'],
  [['delivery.type_id.0'], 'delivery-type'],
  [['delivery.typeId'], 'delivery-type'],
  [['delivery_method'], 'delivery-type'],
  [['cart.0.id', 'payment_method_id'], 'payment-method'],
  [['cart.0.id'], null],
  [['customer.email'], null],
  [['delivery.postcode', 'delivery.date', 'delivery.price'], null],
  [[], null],
]

for (const [paths, fault] of REFUSED) {
  test(`A refusal of ${JSON.stringify(paths)} is ${fault ?? 'the shopper’s to mend'}`, () => {
    expect(merchantFault(422, paths)).toBe(fault)
  })
}
