import { checkout, from, orderOf, post, problemOf } from '../support/checkout'
import { dayAhead } from '../support/days'
import { expect, test } from '../support/test'

test('An order over HTTP is answered with its number and its total in pence', async ({
  asks,
  sandbox,
}) => {
  const answer = await post(asks, checkout())
  expect(answer.status).toBe(201)
  const { orderNumber, headers } = await sandbox.sale()
  expect(answer.json()).toStrictEqual({
    order: {
      token: expect.stringMatching(/^[\w-]{20,}$/),
      status: 'sold',
      reference: orderNumber,
      total: 5000,
    },
  })
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(headers).toMatchObject({ accept: 'application/json', 'content-type': 'application/json' })
})

test('Orders have numbers of our own, each its own', async ({ asks, sandbox }) => {
  for (let count = 0; count < 3; count++) await post(asks, checkout())
  const ids = (await sandbox.sales()).map(({ body }) => body.order_id)
  expect(new Set(ids).size).toBe(3)
  expect(ids.every((id) => Number.isInteger(id) && id > 0)).toBe(true)
})

test('Prices are the shop’s, whatever a browser sends', async ({ asks, sandbox }) => {
  const extra = { price: 0.01, order_id: 1, payment_method_id: 15, total: 1 }
  const answer = await post(asks, checkout({ ...extra, delivery: { type_id: 1, price: -5 } }))
  expect(orderOf(answer).total).toBe(5000)
  const { body } = await sandbox.sale()
  expect(body).toMatchObject({ payment_method_id: 12, delivery: { type_id: 1, price: 0 } })
  expect(body).not.toHaveProperty('key')
  expect(body).not.toHaveProperty('total')
})

const dinner = { id: '38', value: 215, persons: 2 }
const supper = { id: '47', value: 98.5 }
const REFUSED: Record<string, [body: object, path: string]> = {
  'an empty basket': [checkout({ cart: [] }), 'cart'],
  'an amount between two steps': [checkout({ cart: [{ id: '37', value: 37 }] }), 'cart.0.value'],
  'parts of a penny': [checkout({ cart: [{ id: '37', value: 50.001 }] }), 'cart.0.value'],
  'an amount in words': [checkout({ cart: [{ id: '37', value: '50' }] }), 'cart.0.value'],
  'an old price': [checkout({ cart: [{ ...dinner, value: 200 }] }), 'cart.0.value'],
  'too many people': [checkout({ cart: [{ ...dinner, persons: 5 }] }), 'cart.0.persons'],
  'people for money': [checkout({ cart: [{ id: '37', value: 50, persons: 2 }] }), 'cart.0.persons'],
  'half a person': [checkout({ cart: [{ ...dinner, persons: 1.5 }] }), 'cart.0.persons'],
  'an unknown voucher': [checkout({ cart: [{ id: '999', value: 50 }] }), 'cart.0.id'],
  'a disabled voucher': [checkout({ cart: [{ id: '52', value: 150 }] }), 'cart.0.id'],
  'a voucher of the counter': [checkout({ cart: [{ id: '53', value: 9.5 }] }), 'cart.0.id'],
  'a voucher that is sold out': [checkout({ cart: [{ id: '48', value: 24 }] }), 'cart.0.id'],
  'more than are left': [checkout({ cart: [dinner, supper, supper] }), 'cart.2.id'],
  'words too long': [
    checkout({ cart: [{ id: '37', value: 50, to: 'x'.repeat(41) }] }),
    'cart.0.to',
  ],
  'an unknown delivery': [checkout({ delivery: { type_id: 9 } }), 'delivery.type_id'],
  'a post without an address': [checkout({ delivery: { type_id: 2 } }), 'delivery.line1'],
  'no customer': [checkout({ customer: undefined }), 'customer'],
  'no postcode': [from({ postcode: ' \u200b' }), 'customer.billing_address.postcode'],
  'a key that is none': [checkout({ key: '' }), 'key'],
}
test('What cannot be sold is refused at its own path, and nothing is sent', async ({
  asks,
  sandbox,
}) => {
  for (const [what, [body, path]] of Object.entries(REFUSED)) {
    const answer = await post(asks, body)
    expect(answer.status, what).toBe(422)
    const { message, errors } = problemOf(answer)
    expect(message, what).toBeTruthy()
    expect(Object.keys(errors), what).toContainEqual(expect.stringMatching(`^${path}`))
    expect(Object.values(errors).every((words) => words.length > 0 && words[0])).toBe(true)
  }
  expect(await sandbox.calls('/sale')).toBe(0)
})

test('A delivery date of today or before is refused, since it would be sent at once', async ({
  asks,
  sandbox,
}) => {
  for (const date of [
    dayAhead(0),
    '2021-05-20',
    '2099-02-30',
    '24/12/2099',
    'tomorrow',
    '0000-00-00',
  ]) {
    const answer = await post(asks, checkout({ delivery: { type_id: 1, date } }))
    expect(answer.status, date).toBe(422)
    expect(Object.keys(problemOf(answer).errors), date).toEqual(['delivery.date'])
  }
  expect(await sandbox.calls('/sale')).toBe(0)
  await post(asks, checkout({ delivery: { type_id: 1, date: dayAhead(1) } }))
  expect((await sandbox.sale()).body.delivery).toMatchObject({ date: dayAhead(1) })
})

test('What Smart Gift refuses is answered in its own words at its own path', async ({
  asks,
  sandbox,
}) => {
  const errors = {
    'cart.0.value': ['Not at this value.', 'Really.'],
    'customer.email': ['Not this one.'],
  }
  await sandbox.faults({ path: '/sale', kind: 'reject', errors, message: 'No.' })
  const body = checkout()
  for (const answer of [await post(asks, body), await post(asks, body)]) {
    expect(answer.status).toBe(422)
    expect(problemOf(answer)).toMatchObject({ message: 'No.', errors })
  }
  expect(await sandbox.calls('/sale')).toBe(1)
})
