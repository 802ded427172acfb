import fc from 'fast-check'

/** In every hostile word, so that a test sees whether any of it comes back. */
export const MARK = 'zz9plural'

/** Values that have broken somebody's checkout, or might. */
const HOSTILE: unknown[] = [
  ...[null, true, 0, -0, -1, 1.5, 1e2, 1e21, 2 ** 53, Number.MAX_VALUE, 0.1 + 0.2, 50.001],
  ...['', ' ', 'NaN', '1e2', '0x10', '37 ', '١٢', '-1', 'Infinity', 'null', '[object Object]'],
  ...[[], {}, [[]], { length: 1 }, { toString: MARK }, { valueOf: 1 }, { $gt: '' }],
  `<script>${MARK}</script>`,
  `'; drop table orders; --${MARK}`,
  `${MARK}\u0000\u0007\u001b[31m`,
  `\u202e${MARK}\u2066\u200b`,
  `\ud800${MARK}`,
  `${MARK}\r\nx-injected: 1`,
  `{{${MARK}}}\${${MARK}}%00`,
  `${MARK}\n`.repeat(1_000),
  '🎁'.repeat(500),
  'é'.normalize('NFD').repeat(300),
]

const word = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => MARK + text),
  fc.jsonValue({ maxDepth: 3 }),
)
const name = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', '', MARK, 'id', 'price'),
  fc.constantFrom('order_id', 'payment_method_id', 'total', 'status', 'leave_blank'),
)

/** Where a value stands in a body: `['cart', '0', 'value']`. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const below = Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))
  return [path, ...below]
}

function replaced(value: unknown, [first, ...rest]: string[], by: unknown): unknown {
  if (first === undefined) return by
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  const inside = (value as Record<string, unknown>)[first]
  Object.defineProperty(copy, first, {
    value: replaced(inside, rest, by),
    enumerable: true,
    configurable: true,
    writable: true,
  })
  return copy
}

/** A name is only added to what has names. */
function reaches(body: unknown, path: string[]): boolean {
  return path.every((key) => {
    if (typeof body !== 'object' || body === null) return false
    body = (body as Record<string, unknown>)[key]
    return true
  })
}

/** A good body with one to four places spoiled. */
function spoiled(good: object): fc.Arbitrary<unknown> {
  const place = fc.constantFrom(...pathsOf(good))
  const added = fc.tuple(place, name).map(([at, key]) => [...at, key])
  const change = fc.oneof(
    { weight: 4, arbitrary: fc.record({ at: place, by: word }) },
    { weight: 1, arbitrary: fc.record({ at: added, by: word }) },
  )
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce<unknown>(
        (body, { at, by }) => (reaches(body, at) ? replaced(body, at, by) : body),
        good,
      ),
    )
}

function hostileText(good: object): fc.Arbitrary<string> {
  const json = spoiled(good).map((body) => JSON.stringify(body))
  const [first = ''] = Object.keys(good)
  return fc.oneof(
    { weight: 20, arbitrary: json },
    { weight: 2, arbitrary: fc.json({ maxDepth: 6 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 7_000 }).map((depth) => '['.repeat(depth)) },
    { weight: 1, arbitrary: json.map((body) => body.slice(0, -7)) },
    // The same name twice.
    { weight: 1, arbitrary: json.map((body) => `{"${first}":"first-key-0",${body.slice(1)}`) },
  )
}

/** The bytes of a hostile post, where `good` would be a good one. */
export function hostileBody(good: object): fc.Arbitrary<Buffer> {
  const text = hostileText(good)
  return fc.oneof(
    { weight: 20, arbitrary: text.map((body) => Buffer.from(body, 'utf8')) },
    { weight: 1, arbitrary: text.map((body) => Buffer.from(body, 'utf16le')) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
  )
}

/** `{ message, errors: { path: [words] } }`, and nothing else. */
export function isProblem(text: string): boolean {
  const said = JSON.parse(text) as { message: unknown; errors: Record<string, unknown> }
  const hasWords = Object.values(said.errors).every(
    (words) => Array.isArray(words) && words.every((word) => typeof word === 'string'),
  )
  return Object.keys(said).sort().join() === 'errors,message' && hasWords
}
