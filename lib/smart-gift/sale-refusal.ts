import { type ApiError, apiError, type FieldErrors } from '@/lib/domain/api-error'
import { truncate } from '@/lib/domain/truncate'
import { refusalMessages } from '@/lib/messages/order'
import { toOurPath } from '@/lib/smart-gift/sale-contracts/contract'

/** A text somewhere in an answer, and the names that lead to it; `text` is empty where something is only marked as wrong. */
type Reason = { path: string[]; text: string }

const MOST_REASONS = 100
const MOST_LOOKED_AT = 5_000
const DEEPEST = 8
const LONGEST_REASON = 300

const PERSON = ['first_name', 'last_name']
const ADDRESS = ['line1', 'line2', 'line3', 'city', 'county', 'postcode']
const ITEM = ['id', 'value', 'persons', 'to', 'from', 'message']
const below = (path: string, names: string[]) => names.map((name) => `${path}.${name}`)

/** The fields of a sale that a reason can stand at, besides those of a cart's item. */
const FIELDS = [
  'payment_method_id',
  ...below('customer', [...PERSON, 'email']),
  ...below('customer.billing_address', ADDRESS),
  ...below('delivery', ['type_id', 'date', ...PERSON, ...ADDRESS]),
]
const CART = /(?:^|\.)cart\.(\d{1,4})(?:\.(\w+))?/

/** Our number under its names, without what sets words apart. */
const OUR_NUMBER = new Set(['orderid', 'ordernumber', 'reference'])
const SPEAKS_OF_OUR_NUMBER = [
  /order[\s_-]*(?:id|number)(?![a-z])/i,
  /order\W+(?:\w+\W+){0,3}(?:already|exists|taken|duplicate)/i,
  /(?:already|duplicate|repeated|same)\W+(?:\w+\W+){0,3}order/i,
]

/**
 * A 422 in the one error shape, for the shopper. `errors`, of whatever shape, is read to a bounded end; every reason
 * stands at its field, or under `root` and in the message where it has none.
 */
export function readRefusal(body: unknown): ApiError {
  const { message, errors, error } = isFields(body) ? body : {}
  const said = typeof message === 'string' ? clean(message) : ''
  const found: FieldErrors = {}
  for (const { path, text } of first(MOST_REASONS, reasonsIn(errors ?? (said ? null : error)))) {
    if (!text) continue
    const field = fieldOf(path) ?? 'root'
    const known = found[field] ?? []
    if (!known.includes(text)) found[field] = [...known, text]
  }
  const general = new Set([said || refusalMessages.bySmartGift, ...(found.root ?? [])])
  return apiError([...general].join(' '), found)
}

/** The paths that a 422 complains of, as it writes them, joined by dots; those that no shopper's field has, as well. */
export function refusedPaths(body: unknown): string[] {
  const errors = isFields(body) ? body.errors : null
  return [...first(MOST_REASONS, reasonsIn(errors))]
    .map(({ path }) => path.join('.'))
    .filter(Boolean)
}

/** Whether an answer speaks of the number that we gave the order, by a path or in words: such a number may be taken. */
export function namesOurOrder(body: unknown): boolean {
  for (const { path, text } of reasonsIn(body)) {
    if (path.some((name) => OUR_NUMBER.has(plain(name)))) return true
    if (SPEAKS_OF_OUR_NUMBER.some((pattern) => pattern.test(text))) return true
  }
  return false
}

/** Every text or mark in a value, in its order, as far as an answer of any size is looked at. */
function* reasonsIn(value: unknown): Generator<Reason> {
  let left = MOST_LOOKED_AT
  function* walk(node: unknown, path: string[], depth: number): Generator<Reason> {
    left -= 1
    if (left < 0 || depth > DEEPEST) return
    if (typeof node === 'string') yield { path, text: clean(node) }
    if (node === true) yield { path, text: '' }
    if (!isFields(node)) return
    const { field, path: place = field, message, detail = message } = node
    if (typeof place === 'string' && typeof detail === 'string') {
      yield { path: [...path, ...namesIn(place)], text: clean(detail) }
      return
    }
    for (const name in node) {
      if (left < 0) return
      const child = node[name]
      // A list says more about the same thing; only what has names of its own has a place in it.
      const isPlaced = !Array.isArray(node) || isFields(child)
      yield* walk(child, isPlaced ? [...path, ...namesIn(name)] : path, depth + 1)
    }
  }
  yield* walk(value, [], 0)
}

const namesIn = (path: string): string[] =>
  path
    .slice(0, LONGEST_REASON)
    .split(/[.[\]/]/)
    .filter(Boolean)

/** The field that a path leads to or through, by the API's own name; null where the shopper has none such. */
function fieldOf(names: string[]): string | null {
  const path = toOurPath(
    names
      .join('.')
      .replace(/([a-z])([A-Z])/g, '$1_$2')
      .toLowerCase(),
  )
  const [, line, item = ''] = CART.exec(path) ?? []
  if (line !== undefined) return `cart.${Number(line)}.${ITEM.includes(item) ? item : 'id'}`
  const unnumbered = `.${path.replace(/(?<=^|\.)\d+\./g, '')}.`
  return FIELDS.find((field) => unnumbered.includes(`.${field}.`)) ?? null
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')

/** In one line, of a bounded length, and nothing in it that a database cannot keep. */
const clean = (text: string): string =>
  truncate(
    text
      .slice(0, 2 * LONGEST_REASON)
      .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
      .trim(),
    LONGEST_REASON,
  )

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function* first<T>(most: number, values: Iterable<T>): Generator<T> {
  let left = most
  for (const value of values) {
    if (left === 0) return
    left -= 1
    yield value
  }
}
