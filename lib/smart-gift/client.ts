import 'server-only'
import { Agent, type Dispatcher, request } from 'undici'
import { env } from '@/lib/env'
import { discard, readBytes } from '@/lib/read-bytes'

/** What became of a call. Only `not-sent` proves that nothing happened upstream. */
export type Outcome =
  | { kind: 'answered'; status: number; body: unknown; retryAfter: number | null }
  | { kind: 'not-sent'; reason: string }
  | { kind: 'lost'; reason: string }

type Call = { method: 'GET' | 'POST'; path: string; body?: string; deadline: number }

const LARGEST_ANSWER = 8 * 1024 * 1024
const CONNECT_TIMEOUT = 4_000

/** Errors from before the first byte of a request can have left this machine. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

// No connection is kept alive (pipelining 0): an idle one may die just under a sale, and then nobody can say
// whether the sale was sent.
const agent = new Agent({ connect: { timeout: CONNECT_TIMEOUT }, pipelining: 0 })

/**
 * One call to Smart Gift, with a deadline in milliseconds. Never throws for what the network or upstream does.
 * Headers and transport rules: the API's own pages.
 */
export async function callSmartGift({ method, path, body, deadline }: Call): Promise<Outcome> {
  try {
    const response = await request(env().SMART_GIFT_API_URL + path, {
      method,
      body,
      dispatcher: agent,
      signal: AbortSignal.timeout(deadline),
      headers: {
        'smart-auth': env().SMART_GIFT_SECRET_KEY,
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-encoding': 'identity',
      },
    })
    return await readAnswer(response)
  } catch (error) {
    const reason = errorCode(error)
    return { kind: BEFORE_SENDING.has(reason) ? 'not-sent' : 'lost', reason }
  }
}

async function readAnswer(response: Dispatcher.ResponseData): Promise<Outcome> {
  const { statusCode: status, headers, body } = response
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') {
    discard(body)
    return { kind: 'lost', reason: 'encoded answer' }
  }
  const bytes = await readBytes(body, LARGEST_ANSWER)
  if (!bytes) return { kind: 'lost', reason: 'answer too large' }
  const json = parseJson(bytes.toString('utf8'))
  // An error may come as HTML, its status still speaks; a success nobody can read is no success.
  if (json === undefined && status < 400) return { kind: 'lost', reason: 'answer is not JSON' }
  return { kind: 'answered', status, body: json, retryAfter: readRetryAfter(headers) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Seconds to wait, from Retry-After or the API's X-RateLimit-Reset (Unix seconds). */
function readRetryAfter(headers: Dispatcher.ResponseData['headers']): number | null {
  const seconds = Number(headers['retry-after'])
  if (seconds > 0) return Math.ceil(seconds)
  const reset = Number(headers['x-ratelimit-reset']) - Date.now() / 1000
  return headers['x-ratelimit-remaining'] === '0' && reset > 0 ? Math.ceil(reset) : null
}

function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
