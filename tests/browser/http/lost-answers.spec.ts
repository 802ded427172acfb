import { checkout, orderOf, post } from '../support/checkout'
import type { Fault } from '../support/sandbox'
import { expect, test } from '../support/test'

const LOST: [what: string, fault: Fault, sales: number][] = [
  ['the connection is cut after the sale', { kind: 'cut-after' }, 1],
  ['the connection is cut before the sale', { kind: 'cut-before' }, 0],
  ['the answer is a web page', { kind: 'html', after: true }, 1],
  ['the answer is an error 500', { kind: 'status', status: 500, after: true }, 1],
  ['the answer is an error 502', { kind: 'status', status: 502, body: '<h1>Bad</h1>' }, 0],
  ['the answer is a success without a number', { kind: 'status', status: 200, body: {} }, 0],
  ['the answer leads elsewhere', { kind: 'redirect', location: '/', after: true }, 1],
  ['the answer is cut in the middle', { kind: 'truncated' }, 1],
  ['the answer is encoded', { kind: 'encoded' }, 1],
]
for (const [what, fault, sales] of LOST) {
  test(`When ${what}, the order is unknown and never sent again`, async ({ asks, sandbox }) => {
    await sandbox.faults({ ...fault, path: '/sale' })
    const body = checkout()
    const first = await post(asks, body)
    expect(first.status).toBe(201)
    expect(orderOf(first)).toMatchObject({ status: 'unknown', reference: null, total: 5000 })
    await sandbox.heal()
    for (const again of await Promise.all([post(asks, body), post(asks, body)])) {
      expect(orderOf(again)).toEqual(orderOf(first))
    }
    const page = await asks(`/orders/${orderOf(first).token}`)
    expect(page.text).toContain('We are checking your order')
    expect(await sandbox.calls('/sale')).toBe(1)
    expect(await sandbox.sales()).toHaveLength(sales)
  })
}

test('When Smart Gift never answers, the shopper is told within half a minute', async ({
  asks,
  sandbox,
}) => {
  test.slow()
  await sandbox.faults({ path: '/sale', kind: 'hang', after: true })
  const body = checkout()
  const [first, meanwhile] = await Promise.all([post(asks, body), post(asks, body)])
  expect(orderOf(first).token).toBe(orderOf(meanwhile).token)
  await expect(async () => {
    const answer = await asks(`/api/orders/${orderOf(first).token}`)
    expect(orderOf(answer).status).toBe('unknown')
  }).toPass({ timeout: 15_000 })
  await sandbox.heal()
  expect(orderOf(await post(asks, body)).status).toBe('unknown')
  expect(await sandbox.calls('/sale')).toBe(1)
})
