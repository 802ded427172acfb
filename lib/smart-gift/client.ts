import 'server-only'
import type { Agent, Dispatcher } from 'undici'
import { env } from '@/lib/platform/env'
import { discard, readBytes } from '@/lib/platform/http/read-bytes'
import { type CallOutcome, instrumentCall } from '@/lib/platform/telemetry/instrument-call'
import { acquireSlot, backOff, type CallKind } from '@/lib/smart-gift/upstream-rate-limiter'

/** What became of a call. Only `not-sent` proves that nothing happened upstream. */
export type Outcome =
  /** `perMinute`: how many calls upstream allows, where it says. */
  | {
      kind: 'answered'
      status: number
      body: unknown
      retryAfter: number | null
      perMinute?: number
    }
  | { kind: 'not-sent'; reason: string; retryAfter?: number }
  | { kind: 'indeterminate'; reason: string }

type Call = {
  method: 'GET' | 'POST'
  path: string
  body?: string
  deadline: number
  /** Whose share of the budget it takes: the catalogue's own is small. */
  kind?: CallKind
}

const LARGEST_ANSWER = 8 * 1024 * 1024
const CONNECT_TIMEOUT = 4_000

/** Errors of connections that were never made, TLS included: no byte of a request can have left this machine. */
const neverConnected = new WeakSet<Error>()

let agent: Agent | undefined

/** Loaded at the first call: a shop that starts beside others has its list from them. */
async function transport() {
  const { Agent, buildConnector, request } = await import('undici')
  const connectTo = buildConnector({ timeout: CONNECT_TIMEOUT })
  const connect: typeof connectTo = (options, callback) =>
    connectTo(options, (...result) => {
      const [error] = result
      if (error) neverConnected.add(error)
      callback(...result)
    })
  // No connection is kept alive (pipelining 0): an idle one may die just under a sale, and then nobody can say
  // whether the sale was sent.
  agent ??= new Agent({ connect, pipelining: 0 })
  return { request, dispatcher: agent }
}

/**
 * One call to Smart Gift, with a deadline in milliseconds. Never throws for what the network or upstream does.
 * Without room in the budget nothing is sent (reason `budget`). Headers and transport rules: the API's own pages.
 */
export function callSmartGift({ kind = 'sale', ...call }: Call): Promise<Outcome> {
  // A query is different for every page of a list, and no part of what the call is for.
  const [path] = call.path.split('?')
  const watched = { to: 'smart-gift', call: `${call.method} ${path}` } as const
  return instrumentCall(watched, () => sendInBudget(kind, call), cameTo)
}

const cameTo = (outcome: Outcome): CallOutcome =>
  outcome.kind === 'answered'
    ? { outcome: outcome.kind, status: outcome.status }
    : { outcome: outcome.kind, reason: outcome.reason }

async function sendInBudget(kind: CallKind, call: Omit<Call, 'kind'>): Promise<Outcome> {
  const slot = await acquireSlot(kind)
  if (slot.kind === 'taken')
    return { kind: 'not-sent', reason: 'budget', retryAfter: slot.retryAfter }
  return send(call)
}

async function send({ method, path, body, deadline }: Omit<Call, 'kind'>): Promise<Outcome> {
  const { request, dispatcher } = await transport()
  try {
    const response = await request(env().SMART_GIFT_API_URL + path, {
      method,
      body,
      dispatcher,
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
    const isUnsent = error instanceof Error && neverConnected.has(error)
    return { kind: isUnsent ? 'not-sent' : 'indeterminate', reason: errorCode(error) }
  }
}

async function readAnswer(response: Dispatcher.ResponseData): Promise<Outcome> {
  const { statusCode: status, headers, body } = response
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') {
    discard(body)
    return { kind: 'indeterminate', reason: 'encoded answer' }
  }
  const bytes = await readBytes(body, LARGEST_ANSWER)
  const spent = secondsUntilReset(headers)
  if (spent !== null) await backOff(spent)
  if (!bytes) return { kind: 'indeterminate', reason: 'answer too large' }
  const json = parseJson(bytes.toString('utf8'))
  // An error may come as HTML, its status still speaks; a success nobody can read is no success.
  if (json === undefined && status < 400)
    return { kind: 'indeterminate', reason: 'answer is not JSON' }
  const perMinute = Number(headers['x-ratelimit-limit']) || undefined
  return { kind: 'answered', status, body: json, retryAfter: readRetryAfter(headers), perMinute }
}

/** A byte order mark before it is no fault: `trim` takes it with the blanks. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim())
  } catch {
    return undefined
  }
}

/** Seconds to wait, from Retry-After or the API's X-RateLimit-Reset (Unix seconds). */
function readRetryAfter(headers: Dispatcher.ResponseData['headers']): number | null {
  const seconds = Number(headers['retry-after'])
  return seconds > 0 ? Math.ceil(seconds) : secondsUntilReset(headers)
}

/** Seconds until upstream's own limit starts anew, where no call is left until then. */
function secondsUntilReset(headers: Dispatcher.ResponseData['headers']): number | null {
  const reset = Number(headers['x-ratelimit-reset']) - Date.now() / 1000
  return headers['x-ratelimit-remaining'] === '0' && reset > 0 ? Math.ceil(reset) : null
}

function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
