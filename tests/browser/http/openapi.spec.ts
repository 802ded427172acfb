import { routes } from '@/lib/bootstrap/openapi/routes'
import { type Answer, ask } from '../support/ask'
import { checkout, post } from '../support/checkout'
import { paidByCard } from '../support/shop'
import { expect, test } from '../support/test'

const DELIVERY = { type_id: 1, name: '', price: 0, needsAddress: false, dated: true }
const RULES = {
  noteLimits: { to: 1, from: 1, message: 1 },
  deliveryOptions: [DELIVERY],
  days: null,
}
const told = routes(RULES)

/** Holds an answer against what openapi.yaml tells of its route: the status, and every field. */
function hold(method: 'get' | 'post', path: string, answer: Answer) {
  const route = told.find((each) => each.method === method && each.path === path)
  const known = route?.answers[answer.status]
  expect(known, `${method} ${path} ${answer.status} is told`).toBeDefined()
  if (known?.schema) {
    const read = known.schema.safeParse(answer.json())
    expect(read.error?.issues ?? [], `${method} ${path} ${answer.status}`).toEqual([])
  }
}

test('Another program sells a voucher by what openapi.yaml tells, and every answer is as it is told', async ({
  openShop,
  sandbox,
}) => {
  const shop = await openShop({ more: paidByCard(sandbox.url) })
  const asks = (path: string, init?: RequestInit) => ask(new URL(path, shop.url).href, init)
  const get = async (path: string, filled = path, init?: RequestInit) => {
    const answer = await asks(filled, init)
    hold('get', path, answer)
    return answer
  }

  await get('/api/vouchers')
  await get('/api/vouchers/{id}', '/api/vouchers/38')
  await get('/api/vouchers/{id}', '/api/vouchers/52')
  await get('/api/shelf/{page}', '/api/shelf/1')
  await get('/api/shelf/{page}', '/api/shelf/99')
  await get('/api/payments')
  await get('/api/health')
  await get('/api/ready')

  const order = checkout()
  const placed = await post(asks, order)
  hold('post', '/api/checkout', placed)
  const { token, payment_url } = (
    placed.json() as { order: { token: string; payment_url: string } }
  ).order
  await get('/api/orders/{token}', `/api/orders/${token}`)
  await sandbox.pay(payment_url)
  await get('/api/payments/stripe/return', `/api/payments/stripe/return?order=${token}`)
  await expect(async () => {
    const { status } = (
      (await get('/api/orders/{token}', `/api/orders/${token}`)).json() as {
        order: { status: string }
      }
    ).order
    expect(status).toBe('sold')
  }).toPass()
  expect(await sandbox.sales()).toHaveLength(1)
  await get('/api/orders/{token}/calendar', `/api/orders/${token}/calendar`)
  await get('/api/payments/stripe/cancel', `/api/payments/stripe/cancel?order=${token}`)

  for (const wrong of [{ ...order, cart: [{ id: '37', value: 51 }] }, checkout({ cart: [] }), 'no'])
    hold('post', '/api/checkout', await post(asks, wrong))
  const foreign: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { 'content-type': 'text/plain' },
  ]
  for (const headers of foreign) hold('post', '/api/checkout', await post(asks, order, headers))
  await get('/api/orders/{token}', '/api/orders/nobody')

  const find = (number: string, accept: string) =>
    asks('/api/orders/find', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept },
      body: new URLSearchParams({ number, email: order.customer.email }).toString(),
    })
  for (const accept of ['application/json', 'text/html'])
    hold('post', '/api/orders/find', await find('1', accept))
  const hook = { method: 'POST', body: '{}', headers: { 'stripe-signature': 'forged' } }
  hold('post', '/api/payments/stripe/webhook', await asks('/api/payments/stripe/webhook', hook))
})
