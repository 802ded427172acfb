import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { failure, json, page, type Reply } from '../http/reply'
import type { LoggedRequest } from '../http/request-log'
import type { Sandbox } from '../sandbox'
import { type Fault, takeFaults } from './faults'
import { withRottenVoucher } from './malformed-voucher'
import { typedFaults } from './typed-faults'

/** An answer, or none: the connection closed, reset, or left open for ever. */
export type Outcome = Reply | 'cut' | 'reset' | 'hang'

/** Answers a request as the faults it meets would have it. `answer` carries the request out. */
export async function answerWithFaults(
  sandbox: Sandbox,
  call: LoggedRequest,
  body: string | null,
  answer: () => Reply,
): Promise<Outcome> {
  const request = { path: call.path, body: body ?? '' }
  const faults = takeFaults(sandbox.state.faults, request, sandbox.random)
  for (const fault of [...faults, ...typedFaults(request)]) {
    call.faults.push(fault.kind)
    if (fault.kind !== 'delay') return spoilAnswer(sandbox, fault, answer)
    // Unreferenced: a long delay must not keep a stopped process alive.
    await wait(fault.ms, undefined, { ref: false })
  }
  return answer()
}

function spoilAnswer(sandbox: Sandbox, fault: Fault, answer: () => Reply): Outcome {
  if ('after' in fault && fault.after) answer()
  switch (fault.kind) {
    case 'status':
      return withStatus(fault, sandbox.now())
    case 'reset-before':
      return 'reset'
    case 'reset-after':
      answer()
      return 'reset'
    case 'cut-before':
      return 'cut'
    case 'cut-after':
      answer()
      return 'cut'
    case 'hang':
      return 'hang'
    case 'html':
      return page(200, 'Back in a moment')
    case 'malformed-voucher':
      return json(200, {
        data: withRottenVoucher(sandbox.state.vouchers, fault.rot ?? 'no-id'),
      })
    case 'nonsense-list':
      return json(200, fault.shape === 'missing' ? {} : { data: 'soon' })
    case 'reject':
      return failure(422, fault.message ?? 'This sale has errors.', fault.errors)
    case 'redirect':
      return { status: 302, headers: { location: fault.location }, body: '' }
    case 'success':
      return withSuccess(answer(), fault.status)
    case 'byte-order-mark':
      return withByteOrderMark(answer())
    case 'truncated':
      return truncated(answer())
    case 'encoded':
      return encoded(answer())
    case 'drip':
      return { ...answer(), drip: fault.ms }
    case 'large':
      return padded(answer(), fault.bytes ?? TEN_MEGABYTES)
    default:
      return answer()
  }
}

function withStatus(fault: Extract<Fault, { kind: 'status' }>, now: number): Reply {
  const headers: Record<string, string> = {}
  if (fault.retryAfter !== undefined) headers['retry-after'] = String(fault.retryAfter)
  if (fault.status === 429) {
    headers['X-RateLimit-Remaining'] = '0'
    const wait = Number(fault.retryAfter ?? Number.NaN)
    if (wait > 0) headers['X-RateLimit-Reset'] = String(Math.ceil(now / 1000 + wait))
  }
  if (typeof fault.body === 'string') {
    const type = { 'content-type': 'text/html; charset=utf-8' }
    return { status: fault.status, headers: { ...type, ...headers }, body: fault.body }
  }
  const message = `Upstream fault ${fault.status}.`
  // Each of the two APIs has its own shape of an error, and takes no notice of the other's.
  const body = fault.body ?? { message, error: { type: 'api_error', message } }
  return json(fault.status, body, headers)
}

/** Another success than 200, with the same to say; a refusal stays one. */
const withSuccess = (reply: Reply, status: number): Reply =>
  reply.status === 200 ? { ...reply, status } : reply

const withByteOrderMark = (reply: Reply): Reply => ({ ...reply, body: `\ufeff${reply.body}` })

function truncated(reply: Reply): Reply {
  const text = String(reply.body)
  return { ...reply, body: text.slice(0, Math.floor(text.length / 2)) }
}

const TEN_MEGABYTES = 10_000_000

/** Still the same JSON, with blanks behind it. */
function padded(reply: Reply, bytes: number): Reply {
  return { ...reply, body: String(reply.body).padEnd(bytes) }
}

function encoded(reply: Reply): Reply {
  const headers = { ...reply.headers, 'content-encoding': 'gzip' }
  return { ...reply, headers, body: gzipSync(reply.body) }
}
