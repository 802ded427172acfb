import { expect } from 'playwright/test'
import { readJson, rejectCrossSite } from '@/lib/platform/http/api-response'
import { MAX_BODY_BYTES } from '@/lib/platform/http/body-limits'
import { test } from '../support/test'

test.use({ spec: 'http' })

const JSON_TYPE = { 'content-type': 'application/json' }

const posted = (headers: Record<string, string>, body: BodyInit = '{}') =>
  new Request('http://127.0.0.1:3000/api/checkout', {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as RequestInit)

/** A body in pieces, whose size nobody announces; `read` says how many pieces were asked for. */
function inPieces(...pieces: Uint8Array[]) {
  let read = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[read++]
        if (piece) controller.enqueue(piece)
        else controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  return { body, read: () => read }
}

const ORIGINS: [what: string, headers: Record<string, string>, status: number | null][] = [
  ["the shop's own page", { origin: 'https://gifts.example.com' }, null],
  [
    "the shop's own page in a browser of today",
    { origin: 'https://gifts.example.com', 'sec-fetch-site': 'same-origin' },
    null,
  ],
  [
    'the address it was called by',
    { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' },
    null,
  ],
  ['a program that is no browser', {}, null],
  ['another site', { origin: 'https://evil.example.com' }, 403],
  ['a page without an origin, as in a sandboxed frame', { origin: 'null' }, 403],
  ['the shop without https', { origin: 'http://gifts.example.com' }, 403],
  ['another port of the shop', { origin: 'https://gifts.example.com:8443' }, 403],
  ['a name that begins like the shop', { origin: 'https://gifts.example.com.evil.com' }, 403],
  ['a name that ends like the shop', { origin: 'https://evilgifts.example.com' }, 403],
  ['an empty origin', { origin: '' }, 403],
  [
    'another page of this machine',
    { origin: 'http://127.0.0.1:4000', host: '127.0.0.1:3000' },
    403,
  ],
  ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a sister site', { 'sec-fetch-site': 'same-site' }, 403],
  ['an address typed by hand', { 'sec-fetch-site': 'none' }, 403],
  [
    'another site that claims to be the shop',
    { origin: 'https://gifts.example.com', 'sec-fetch-site': 'cross-site' },
    403,
  ],
]

for (const [who, headers, status] of ORIGINS) {
  test(`an order from ${who} is ${status ? 'refused' : 'let in'}`, async () => {
    const refusal = rejectCrossSite(posted({ ...JSON_TYPE, ...headers }))
    expect(refusal?.status ?? null).toBe(status)
  })
}

const TYPES: [type: string, status: number | null][] = [
  ['application/json', null],
  ['application/json; charset=utf-8', null],
  ['Application/JSON ;charset=utf-8', null],
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  ['multipart/form-data; boundary=x', 415],
  ['application/jsonp', 415],
  ['application/json-patch+json', 415],
  ['text/plain; application/json', 415],
  ['', 415],
]

for (const [type, status] of TYPES) {
  test(`an order sent as "${type}" is ${status ? 'refused' : 'let in'}`, () => {
    expect(rejectCrossSite(posted({ 'content-type': type }))?.status ?? null).toBe(status)
  })
}

test('a body that says nothing of its type is refused', () => {
  expect(rejectCrossSite(posted({}, new Uint8Array(2)))?.status).toBe(415)
})

test('a refusal has the one error shape and is kept by no cache', async () => {
  const refusal = rejectCrossSite(posted({ ...JSON_TYPE, origin: 'https://evil.example.com' }))
  expect(await refusal?.json()).toEqual({
    message: 'This order did not come from our shop.',
    errors: {},
  })
  expect(refusal?.headers.get('cache-control')).toBe('no-store')
})

test('the JSON of a body is read', async () => {
  const body = { message: 'Für dich 🎁', value: 50.5 }
  expect(await readJson(posted(JSON_TYPE, JSON.stringify(body)))).toEqual({ json: body })
})

test('a letter that arrives in two pieces is one letter', async () => {
  const bytes = Buffer.from('"🎁"')
  const { body } = inPieces(bytes.subarray(0, 3), bytes.subarray(3))
  expect(await readJson(posted(JSON_TYPE, body))).toEqual({ json: '🎁' })
})

const statusOf = async (request: Request) => {
  const read = await readJson(request)
  return read instanceof Response ? read.status : 'read'
}

/** JSON of just so many bytes. */
const ofSize = (bytes: number) => Buffer.from(`"${'x'.repeat(bytes - 2)}"`)

test('an order of just the largest size is read, and one byte more is too large', async () => {
  for (const [size, status] of [
    [MAX_BODY_BYTES, 'read'],
    [MAX_BODY_BYTES + 1, 413],
  ] as const) {
    const announced = { ...JSON_TYPE, 'content-length': String(size) }
    expect(await statusOf(posted(announced, ofSize(size)))).toBe(status)
    expect(await statusOf(posted(JSON_TYPE, inPieces(ofSize(size)).body))).toBe(status)
  }
})

test('an order that is announced as too large is not read at all', async () => {
  const { body, read } = inPieces(ofSize(10))
  const announced = { ...JSON_TYPE, 'content-length': String(MAX_BODY_BYTES + 1) }
  expect(await statusOf(posted(announced, body))).toBe(413)
  expect(read()).toBe(0)
})

test('an order that announces less than it is does not get by', async () => {
  const { body } = inPieces(ofSize(MAX_BODY_BYTES + 1))
  expect(await statusOf(posted({ ...JSON_TYPE, 'content-length': '10' }, body))).toBe(413)
})

test('an order that is too large is not read to its end', async () => {
  const { body, read } = inPieces(...Array.from({ length: 100 }, () => Buffer.alloc(8 * 1024, ' ')))
  expect(await statusOf(posted(JSON_TYPE, body))).toBe(413)
  expect(read()).toBeLessThan(MAX_BODY_BYTES / 8 / 1024 + 4)
})

const UNREADABLE: [what: string, body: BodyInit][] = [
  ['is empty', ''],
  ['is half of one', '{"key":'],
  ['is a form', 'key=1&cart=2'],
  ['ends in more than one', '{}{}'],
  ['holds bytes that are no letters', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
  ['breaks off in the middle of a letter', Buffer.from('"🎁').subarray(0, 3)],
]

for (const [what, body] of UNREADABLE) {
  test(`an order that ${what} is refused in words`, async () => {
    const read = await readJson(posted(JSON_TYPE, body))
    if (!(read instanceof Response)) throw new Error('it was read')
    expect(read.status).toBe(400)
    expect(await read.json()).toEqual({
      message: 'This order could not be read: it is not JSON.',
      errors: {},
    })
  })
}

test('an order without any body is refused in words', async () => {
  const request = new Request('http://127.0.0.1:3000/', { method: 'POST', headers: JSON_TYPE })
  expect(await statusOf(request)).toBe(400)
})
