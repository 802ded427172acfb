import type { IncomingHttpHeaders } from 'node:http'
import { failure, json, type Reply } from '../http/reply'
import type { Sandbox } from '../sandbox'
import { asCart, inTheirNames, laterErrors } from './sale-contract'
import { cartErrors } from './sale-rules'
import { SaleBody, shapeErrors } from './sale-shape'
import type { FieldErrors } from './wire'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A sale in the shape that the account speaks: a 422 with field paths, or a recorded sale, less stock and an order number. */
export function sell(sandbox: Sandbox, headers: IncomingHttpHeaders, body: unknown): Reply {
  const { contract } = sandbox
  const sale = contract === 'cart' ? body : asCart(body, (id) => priceOf(sandbox, id))
  const found = mergeErrors(
    shapeErrors(sale),
    cartErrors((sale as { cart?: unknown } | null)?.cart, sandbox.state.vouchers),
  )
  const errors =
    contract === 'cart'
      ? found
      : mergeErrors(
          inTheirNames(found),
          laterErrors(contract, body, (reference) => isSold(sandbox, reference)),
        )
  if (Object.keys(errors).length > 0) {
    return failure(422, 'This sale has errors: see the fields named.', errors)
  }
  takeStock(sandbox, SaleBody.parse(sale))
  const orderNumber = Array.from({ length: 9 }, () => randomLetter(sandbox)).join('')
  // The key stays out, so that a recorded sale can be printed in a test's report.
  const { 'smart-auth': _key, ...kept } = headers
  const receivedAt = new Date(sandbox.now()).toISOString()
  sandbox.state.sales.push({ orderNumber, receivedAt, headers: kept, body })
  return json(200, { data: { order_id: orderNumber } })
}

function priceOf({ state }: Sandbox, id: string): number | undefined {
  const voucher = state.vouchers.find((candidate) => String(candidate.id) === id)
  return voucher?.type === 'experience' ? Number(voucher.value) : undefined
}

const isSold = ({ state }: Sandbox, reference: unknown): boolean =>
  state.sales.some(({ body }) => (body as { reference?: unknown }).reference === reference)

function takeStock(sandbox: Sandbox, sale: SaleBody): void {
  for (const item of sale.cart) {
    const voucher = sandbox.state.vouchers.find((candidate) => String(candidate.id) === item.id)
    if (voucher?.available_count != null) voucher.available_count -= 1
  }
}

function randomLetter(sandbox: Sandbox): string {
  return ALPHABET.charAt(Math.floor(sandbox.random() * ALPHABET.length))
}

function mergeErrors(first: FieldErrors, second: FieldErrors): FieldErrors {
  const merged = { ...first }
  for (const [path, messages] of Object.entries(second)) {
    merged[path] = [...(merged[path] ?? []), ...messages]
  }
  return merged
}
