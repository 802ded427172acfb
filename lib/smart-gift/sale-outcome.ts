import type { ApiError } from '@/lib/domain/api-error'
import type { Outcome } from '@/lib/smart-gift/client'
import { namesOurOrder, readRefusal, refusedPaths } from '@/lib/smart-gift/sale-refusal'

/*
 * What an answer to POST /sale proves. Only `not-sold` is ever sent again.
 *
 * | what came                                          | proves                | result     |
 * | -------------------------------------------------- | --------------------- | ---------- |
 * | no connection                                      | nothing was sent      | `not-sold` |
 * | 400 401 403 404 405 413 415 429                    | it was not taken in   | `not-sold` |
 * | 422                                                | it was refused        | `rejected` |
 * | 422 that speaks of our own number                  | it may be sold        | `unknown`  |
 * | any 2xx with an order number and no errors         | it is sold            | `sold`     |
 * | any 2xx without a number, or with errors           | nothing               | `unknown`  |
 * | any other status (3xx, 408, 409, 499, 503 …)       | nothing               | `unknown`  |
 * | no answer, or half of one, or one nobody can read  | nothing               | `unknown`  |
 */
export type SaleResult =
  | { kind: 'sold'; reference: string }
  /** `refusal` is for the shopper, under the API's own field paths or `root`; `paths` is what the answer itself named. */
  | { kind: 'rejected'; refusal: ApiError; paths: string[] }
  /** Provably no sale: it may be tried again; seconds to wait, where known. */
  | { kind: 'not-sold'; reason: string; retryAfter: number | null }
  /** Sent, and nobody here can tell what became of it. */
  | { kind: 'unknown'; reason: string }

/** Statuses that an upstream gives only before it has made anything of a request. */
const PROVES_NOT_SOLD = new Set([400, 401, 403, 404, 405, 413, 415, 429])

const LONGEST_REFERENCE = 200

/** What an outcome proves about the sale. */
export function readOutcome(outcome: Outcome): SaleResult {
  if (outcome.kind === 'indeterminate') return { kind: 'unknown', reason: outcome.reason }
  if (outcome.kind === 'not-sent')
    return { kind: 'not-sold', reason: outcome.reason, retryAfter: outcome.retryAfter ?? null }
  const { status, body, retryAfter } = outcome
  const reason = `status ${status}`
  if (PROVES_NOT_SOLD.has(status)) return { kind: 'not-sold', reason, retryAfter }
  if (status === 422) return readRefused(body)
  const reference = status >= 200 && status < 300 ? readReference(body) : null
  return reference === null ? { kind: 'unknown', reason } : { kind: 'sold', reference }
}

const readRefused = (body: unknown): SaleResult =>
  namesOurOrder(body)
    ? { kind: 'unknown', reason: 'status 422 about our order_id' }
    : { kind: 'rejected', refusal: readRefusal(body), paths: refusedPaths(body) }

/** Smart Gift's order number; null where there is none to read, or where errors speak against it. */
function readReference(body: unknown): string | null {
  const answer = fieldsOf(body)
  const data = fieldsOf(answer.data)
  const complaints = [answer.errors, answer.error, data.errors, data.error]
  if (!complaints.every(isNothing)) return null
  const { order_id: number } = data
  if (typeof number === 'number') return Number.isFinite(number) ? String(number) : null
  if (typeof number !== 'string') return null
  // What a database cannot keep is no part of a number.
  const text = number.replace(/[\p{Cc}\p{Cs}]/gu, '').trim()
  return text.slice(0, LONGEST_REFERENCE) || null
}

/** `errors` that lists none. */
const isNothing = (value: unknown): boolean =>
  !value || (typeof value === 'object' && Object.keys(value).length === 0)

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
