import 'server-only'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'

/** Milliseconds; as long as a proxy may keep a page (lib/pages/page-cache.cjs). */
const TTL = 10_000
const LARGEST = 32 * 1024 * 1024
/** What else than the address one page differs by; an answer that names more is not kept. */
const VARY = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'accept-encoding',
]
/** Never a page, and partly large. */
const NO_PAGE = /^\/(?:_next|api)\//
/** Each visitor's own. */
const OWN = new Set(['x-request-id', 'connection'])

type Kept = { headers: [name: string, value: string | number | readonly string[]][]; body: Buffer }
type Options = {
  /** Names what pages are made of: with another one, nothing kept before is good. */
  version: () => string | undefined
  now?: () => number
}

/**
 * Answers a page again as it has just been answered, for seconds, packed as it is: Next would look it up, hash it and pack it
 * for each visitor. Only what Next itself took whole from its store of pages is kept, which is the same for everybody.
 */
export function microcache({ version, now = () => performance.now() }: Options) {
  const kept = new LRUCache<string, Kept>({
    maxSize: LARGEST,
    sizeCalculation: ({ body }, key) => body.length + key.length,
    ttl: TTL,
    perf: { now },
  })

  /** Whether it is answered; if not, what comes is kept where it may be. */
  return function answerAgain(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '', headers } = request
    if (method !== 'GET' || NO_PAGE.test(url)) return false
    const key = JSON.stringify([version(), url, ...VARY.map((name) => headers[name])])
    const known = kept.get(key)
    if (known) send(known, response, headers['if-none-match'])
    else note(response, (answer) => kept.set(key, answer))
    return known !== undefined
  }
}

function send({ headers, body }: Kept, response: ServerResponse, ifNoneMatch: string | undefined) {
  for (const [name, value] of headers) response.setHeader(name, value)
  const etag = response.getHeader('etag')
  if (etag !== undefined && ifNoneMatch === etag) {
    response.writeHead(304).end()
    return
  }
  response.setHeader('content-length', body.length)
  response.end(body)
}

/** Hands on what is sent, and tells of it once all of it has been. */
function note(response: ServerResponse, keep: (answer: Kept) => void) {
  const chunks: Buffer[] = []
  let isKept: boolean | undefined // known with the first byte, when all headers are
  const { write, end } = response
  const noting =
    <T>(pass: (...args: never[]) => T) =>
    (...args: unknown[]): T => {
      const [chunk, encoding] = args
      isKept ??= isCommon(response)
      if (isKept) chunks.push(...bytesOf(chunk, encoding))
      return pass.apply(response, args as never[])
    }
  response.write = noting(write)
  response.end = noting(end)
  response.once('finish', () => {
    if (isKept) keep({ headers: commonHeaders(response.getHeaders()), body: Buffer.concat(chunks) })
  })
}

/** The same page for everybody, as Next has it stored and fresh. */
function isCommon(response: ServerResponse): boolean {
  const header = (name: string) => String(response.getHeader(name) ?? '')
  return (
    response.statusCode === 200 &&
    header('x-nextjs-cache') === 'HIT' &&
    header('cache-control').includes('s-maxage') &&
    !response.hasHeader('set-cookie') &&
    header('vary')
      .toLowerCase()
      .split(',')
      .map((name) => name.trim())
      .every((name) => name === '' || VARY.includes(name))
  )
}

const commonHeaders = (headers: OutgoingHttpHeaders): Kept['headers'] =>
  Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || OWN.has(name) ? [] : [[name, value]],
  )

const bytesOf = (chunk: unknown, encoding: unknown): Buffer[] =>
  typeof chunk === 'string'
    ? [Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')]
    : chunk instanceof Uint8Array
      ? [Buffer.from(chunk)]
      : []
