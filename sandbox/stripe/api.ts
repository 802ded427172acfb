import type { IncomingMessage } from 'node:http'
import { answerWithFaults, type Outcome } from '../faults/apply-faults'
import { readBody } from '../http/read-body'
import type { Reply } from '../http/reply'
import type { LoggedRequest } from '../http/request-log'
import type { Sandbox } from '../sandbox'
import { listEndpoints, retrieveAccount } from './account'
import { parseForm } from './form-body'
import { onceForKey } from './idempotency'
import { cancelIntent, captureIntent, retrieveIntent } from './intents'
import { passTime } from './pass-time'
import { createRefund, listRefunds } from './refunds'
import type { Handler } from './routes'
import { createSession, expireSession, retrieveSession } from './sessions'
import { stripeError } from './stripe-error'

const BODY_LIMIT = 1_000_000

const ROUTES: [method: string, path: RegExp, handler: Handler][] = [
  ['POST', /^\/v1\/checkout\/sessions$/, createSession],
  ['GET', /^\/v1\/checkout\/sessions\/(\w+)$/, retrieveSession],
  ['POST', /^\/v1\/checkout\/sessions\/(\w+)\/expire$/, expireSession],
  ['GET', /^\/v1\/payment_intents\/(\w+)$/, retrieveIntent],
  ['POST', /^\/v1\/payment_intents\/(\w+)\/capture$/, captureIntent],
  ['POST', /^\/v1\/payment_intents\/(\w+)\/cancel$/, cancelIntent],
  ['GET', /^\/v1\/account$/, retrieveAccount],
  ['GET', /^\/v1\/webhook_endpoints$/, listEndpoints],
  ['POST', /^\/v1\/refunds$/, createRefund],
  ['GET', /^\/v1\/refunds$/, listRefunds],
]

/** Answers /v1/…, as Stripe would: the secret key, the faults in force, then the call, once a key. */
export async function answerStripe(
  sandbox: Sandbox,
  request: IncomingMessage,
  call: LoggedRequest,
): Promise<Outcome> {
  const text = await readBody(request, BODY_LIMIT)
  if (request.headers.authorization !== `Bearer ${sandbox.stripe.secret}`) {
    return stripeError(401, 'Invalid API Key provided.')
  }
  return answerWithFaults(sandbox, call, text, () => carryOut(sandbox, request, call.path, text))
}

function carryOut(
  sandbox: Sandbox,
  request: IncomingMessage,
  path: string,
  text: string | null,
): Reply {
  passTime(sandbox)
  const { method = '', url = '', headers } = request
  const route = ROUTES.find(([verb, pattern]) => verb === method && pattern.test(path))
  if (!route) return stripeError(404, `Unrecognized request URL (${method}: ${path}).`)
  if (text === null) return stripeError(413, 'The request is too long.')
  const [, pattern, handler] = route
  const params = parseForm(method === 'GET' ? url.slice(path.length + 1) : text)
  const prepared = handler(sandbox, params, pattern.exec(path)?.[1] ?? '')
  if (method === 'GET') return 'refusal' in prepared ? prepared.refusal : prepared.run()
  const key = headers['idempotency-key']?.toString()
  return onceForKey(sandbox, key, `${path}\n${text}`, prepared)
}
