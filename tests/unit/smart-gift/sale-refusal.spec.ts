import { expect, test } from 'playwright/test'
import { apiError } from '@/lib/domain/api-error'
import { namesOurOrder, readRefusal, refusedPaths } from '@/lib/smart-gift/sale-refusal'

const read = (errors: unknown) => readRefusal({ message: 'No.', errors }).errors
const EMAIL = { 'customer.email': ['Bad'] }

const AT_ITS_FIELD: unknown[] = [
  { 'customer.email': ['Bad'] },
  { 'customer.email': 'Bad' },
  { 'customer.email': { 0: 'Bad' } },
  { 'customer.email': { invalid: 'Bad' } },
  { 'customer.email': [['Bad'], ['Bad']] },
  { customer: { email: ['Bad'] } },
  { customer: [{ email: 'Bad' }] },
  { 'customer[email]': ['Bad'] },
  { '/customer/email': ['Bad'] },
  { 'data.customer.email': ['Bad'] },
  { sale: { Customer: { Email: 'Bad' } } },
  [{ 'customer.email': 'Bad' }],
  [{ field: 'customer.email', message: 'Bad' }],
  [{ path: 'customer.email', detail: 'Bad' }],
]
for (const errors of AT_ITS_FIELD) {
  test(`${JSON.stringify(errors)} stands at the email`, () => {
    expect(read(errors)).toEqual(EMAIL)
  })
}

const LINES: [errors: unknown, field: string][] = [
  [{ 'cart.0.id': ['Gone'] }, 'cart.0.id'],
  [{ 'cart[2][value]': 'Gone' }, 'cart.2.value'],
  [{ cart: [{}, { persons: ['Gone'] }] }, 'cart.1.persons'],
  [{ cart: { 1: { to: 'Gone' } } }, 'cart.1.to'],
  [{ 'cart.3': ['Gone'] }, 'cart.3.id'],
  [{ 'cart.3.voucher.stock': ['Gone'] }, 'cart.3.id'],
  [{ 'customer.billingAddress.line1': 'Gone' }, 'customer.billing_address.line1'],
  [{ 'delivery.type_id': ['Gone'] }, 'delivery.type_id'],
  [{ payment_method_id: ['Gone'] }, 'payment_method_id'],
]
for (const [errors, field] of LINES) {
  test(`${JSON.stringify(errors)} stands at ${field}`, () => {
    expect(read(errors)).toEqual({ [field]: ['Gone'] })
  })
}

test('a reason without a field of the shopper’s is in the general message', () => {
  for (const errors of [
    'Blocked',
    ['Blocked'],
    { loyalty: { card: ['Blocked'] } },
    { '': 'Blocked' },
  ]) {
    expect(readRefusal({ message: 'No.', errors })).toEqual(
      apiError('No. Blocked', { root: ['Blocked'] }),
    )
  }
  for (const name of ['customer', 'cart', 'delivery', '__proto__', 'constructor', 'ref', 'root']) {
    const errors = JSON.parse(`{ "${name}": ["Blocked"], "customer.email": ["Bad"] }`)
    expect(read(errors), name).toEqual({ root: ['Blocked'], ...EMAIL })
  }
})

test('every reason comes, each once, and the message is not said again', () => {
  const errors = { 'customer.email': ['Bad', 'Worse', 'Bad'], a: 'One', b: ['Two', { c: 'Three' }] }
  expect(readRefusal({ message: 'One', errors })).toEqual(
    apiError('One Two Three', {
      'customer.email': ['Bad', 'Worse'],
      root: ['One', 'Two', 'Three'],
    }),
  )
})

test('where there is no message, what else it says is taken for one', () => {
  expect(readRefusal({ error: 'Not today' }).errors).toEqual({ root: ['Not today'] })
  expect(readRefusal({ message: 'No.', error: 'Unprocessable Entity' })).toEqual(apiError('No.'))
})

test('a hostile answer is read to a bounded end, into what a database can keep', () => {
  const many = Object.fromEntries(
    Array.from({ length: 50_000 }, (_, at) => [`f${at}`, ['x'.repeat(50) + at]]),
  )
  const deep = JSON.parse(`${'['.repeat(100_000)}"x"${']'.repeat(100_000)}`)
  const long = {
    [`${'a.'.repeat(100_000)}b`]: 'y'.repeat(1_000_000),
    'customer.email': '\u0000Bad\u2028\ud83c',
  }
  for (const errors of [many, deep, long]) {
    const refusal = readRefusal({ message: 'm'.repeat(1_000_000), errors })
    expect(JSON.stringify(refusal).length).toBeLessThan(100_000)
    expect(namesOurOrder({ errors })).toBe(false)
  }
  expect(read(long)['customer.email']).toEqual(['Bad'])
})

const NAMED: [errors: unknown, paths: string[]][] = [
  [{ payment_method: 'invalid' }, ['payment_method']],
  [{ payment_method_id: true }, ['payment_method_id']],
  [{ data: { paymentMethodId: { 0: 'x' } } }, ['data.paymentMethodId.0']],
  [{ 'delivery.type_id': ['x', 'y'] }, ['delivery.type_id', 'delivery.type_id']],
  [{ delivery: { type_id: ['x'] } }, ['delivery.type_id']],
  [{ 'delivery[typeId]': 'x' }, ['delivery.typeId']],
  [[{ field: 'delivery_method', message: 'x' }], ['0.delivery_method']],
  [{ 'customer.email': ['payment_method_id'] }, ['customer.email']],
  [{ 'customer.email': [], 'customer.name': null }, []],
]
for (const [errors, paths] of NAMED) {
  test(`${JSON.stringify(errors)} names ${paths.join(' and ') || 'nothing'}`, () => {
    expect(refusedPaths({ message: 'No.', errors })).toEqual(paths)
  })
}

test('a refusal that nobody can read names no path, and a huge one only so many', () => {
  for (const body of [undefined, null, 'No.', [], {}, { errors: null }, { errors: 'No.' }])
    expect(refusedPaths(body)).toEqual([])
  const huge = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`f${at}`, 'x']))
  expect(refusedPaths({ errors: huge }).length).toBeLessThan(1_000)
})
