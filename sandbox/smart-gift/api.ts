import type { IncomingMessage } from 'node:http'
import { answerWithFaults, type Outcome } from '../faults/apply-faults'
import { parseJson, readBody } from '../http/read-body'
import { failure, inTheCallersLanguage, json, type Reply } from '../http/reply'
import type { LoggedRequest } from '../http/request-log'
import type { Sandbox } from '../sandbox'
import { refuseStranger } from './auth'
import { listPaymentMethods } from './payment-methods'
import { countRequest, tooMany } from './rate-limit'
import { sell } from './sale'
import { pathOf } from './sale-contract'

const BODY_LIMIT = 1_000_000

const methods = ({ contract }: Sandbox): Record<string, string> => ({
  '/vouchers': 'GET',
  '/payment-methods': 'GET',
  [pathOf(contract)]: 'POST',
})

/** Answers the contract's routes: key, rate limit, then the faults in force, then the route. */
export async function answerApi(
  sandbox: Sandbox,
  request: IncomingMessage,
  call: LoggedRequest,
): Promise<Outcome> {
  const text = await readBody(request, BODY_LIMIT)
  const stranger = refuseStranger(request, sandbox.key)
  // Strangers share one window, so that guessing keys cannot fill the memory or a merchant's minute.
  const bucket = stranger ? 'strangers' : sandbox.key
  if (text) noteOrder(call, text)
  const rate = countRequest(sandbox.state.rates, bucket, sandbox.rateLimit, sandbox.now())
  const outcome =
    (rate.isAllowed ? stranger : tooMany()) ??
    (await answerWithFaults(sandbox, call, text, () => route(sandbox, request, call.path, text)))
  if (typeof outcome === 'string') return outcome
  const reply = { ...outcome, headers: { ...rate.headers, ...outcome.headers } }
  return inTheCallersLanguage(reply, request.headers.accept)
}

function route(
  sandbox: Sandbox,
  request: IncomingMessage,
  path: string,
  text: string | null,
): Reply {
  const method = methods(sandbox)[path]
  if (!method) return failure(404, 'There is nothing here.')
  if (request.method !== method) {
    const refusal = failure(405, `Use ${method} here.`)
    return { ...refusal, headers: { ...refusal.headers, allow: method } }
  }
  if (path === '/vouchers') return json(200, { data: sandbox.state.vouchers })
  if (path === '/payment-methods') return listPaymentMethods()
  if (!request.headers['content-type']?.toLowerCase().startsWith('application/json')) {
    return failure(415, 'Send the body as application/json.')
  }
  if (text === null) return failure(413, 'The body is too long.')
  const body = parseJson(text)
  if (!body.ok) return failure(400, 'The body is not JSON.')
  return sell(sandbox, request.headers, body.value)
}

/** Which order a sale is for, written down even where the sale comes to nothing. */
function noteOrder(call: LoggedRequest, text: string): void {
  const body = parseJson(text)
  const { order_id, reference = order_id } = body.ok
    ? ((body.value ?? {}) as { order_id?: unknown; reference?: unknown })
    : {}
  const order = reference
  if (typeof order === 'number') call.order_id = order
}
