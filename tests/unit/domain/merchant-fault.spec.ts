import { expect, test } from 'playwright/test'
import { errorPaths, type MerchantFault, merchantFault } from '@/lib/domain/order/merchant-fault'

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

const REFUSED: [errors: object, fault: MerchantFault | null][] = [
  [{ payment_method_id: ['The selected payment method id is invalid.'] }, 'payment-method'],
  [{ payment_method: 'invalid' }, 'payment-method'],
  [{ 'payment.payment_method_id.0': ['x'] }, 'payment-method'],
  [{ data: { paymentMethodId: { 0: 'x' } } }, 'payment-method'],
  [{ 'delivery.type_id': ['x'] }, 'delivery-type'],
  [{ 'delivery.type_id.0': ['x'] }, 'delivery-type'],
  [{ delivery: { type_id: ['x'] } }, 'delivery-type'],
  [{ 'delivery[typeId]': 'x' }, 'delivery-type'],
  [{ delivery_method: ['x'] }, 'delivery-type'],
  [{ 'cart.0.id': ['Sold out.'], payment_method_id: ['x'] }, 'payment-method'],
  [{ 'cart.0.id': ['Sold out.'] }, null],
  [{ 'customer.email': ['payment_method_id'] }, null],
  [{ 'delivery.postcode': ['x'], 'delivery.date': ['x'], 'delivery.price': ['x'] }, null],
  [{}, null],
]

for (const [errors, fault] of REFUSED) {
  test(`A refusal of ${JSON.stringify(errors)} is ${fault ?? 'the shopper’s to mend'}`, () => {
    expect(merchantFault(422, errorPaths({ message: 'No.', errors }))).toBe(fault)
  })
}

test('A refusal that nobody can read names no path', () => {
  for (const body of [undefined, null, 'No.', [], {}, { errors: null }, { errors: 'No.' }])
    expect(errorPaths(body)).toEqual([])
})
