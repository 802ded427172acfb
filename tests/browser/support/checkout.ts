import { randomUUID } from 'node:crypto'
import type { Answer } from './ask'

type Asks = (path: string, init?: RequestInit) => Promise<Answer>
type Order = { token: string; status: string; reference: string | null; total: number }

export const ADDRESS = { line1: '1A Test Street', city: 'Test', county: 'Testings' }

const customer = {
  first_name: 'John',
  last_name: 'Smith',
  email: 'john@smart-gift.co.uk',
  billing_address: { ...ADDRESS, postcode: 'T35 TER' },
}

/** A checkout as the browser posts it: the documented £50 voucher, sent by email. */
export const checkout = (other: object = {}) => ({
  key: randomUUID(),
  cart: [{ id: '37', value: 50 }],
  customer,
  delivery: { type_id: 1 },
  ...other,
})

/** The same from somebody who lives elsewhere. */
export const from = (address: object) =>
  checkout({ customer: { ...customer, billing_address: { ...ADDRESS, ...address } } })

/** Posts a checkout, or whatever else, as JSON. */
export const post = (asks: Asks, body: object | string, headers: Record<string, string> = {}) =>
  asks('/api/checkout', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

export const orderOf = (answer: Answer) => (answer.json() as { order: Order }).order

export const problemOf = (answer: Answer) =>
  answer.json() as { message: string; errors: Record<string, string[]> }

/** The token of the order that a key belongs to, whatever became of it. */
export async function tokenOf(asks: Asks, key: string): Promise<string> {
  const other = await post(asks, checkout({ key, cart: [{ id: '37', value: 995 }] }))
  return orderOf(other).token
}
