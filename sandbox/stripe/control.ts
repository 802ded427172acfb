import { z } from 'zod'
import { failure, json, type Reply } from '../http/reply'
import type { Sandbox } from '../sandbox'
import { charges } from './charges'
import { passTime } from './pass-time'
import { decline, pay, settleSlowBank } from './pay'
import { PAYERS, Payer, PayerName } from './payers'
import { settleRefunds } from './refunds'
import { expire } from './sessions'
import { StripeSettings } from './settings'
import type { Session } from './state'
import { Forgery, forge, Replay, replay, resend } from './webhook-control'

/** Answers the switches of the card payments, or null where the path is none of theirs. */
export function answerStripeControl(
  sandbox: Sandbox,
  method: string,
  path: string,
  body: unknown,
): Reply | null {
  passTime(sandbox)
  const { stripe } = sandbox.state
  const [, id, action] = /^\/sandbox\/stripe\/sessions\/(\w+)\/(\w+)$/.exec(path) ?? []
  if (method === 'POST' && id && action) return onSession(sandbox, id, action, body)
  const [, intent, end] = /^\/sandbox\/stripe\/refunds\/(\w+)\/(clear|bounce)$/.exec(path) ?? []
  if (method === 'POST' && intent)
    return json(200, { data: settleRefunds(sandbox, intent, end === 'clear') })
  const event = /^\/sandbox\/webhooks\/(evt_\w+)\/resend$/.exec(path)?.[1]
  if (method === 'POST' && event) return resend(sandbox, event)
  switch (`${method} ${path}`) {
    case 'GET /sandbox/charges':
      return json(200, { data: charges(sandbox) })
    case 'GET /sandbox/webhooks':
      return json(200, { data: stripe.deliveries })
    case 'GET /sandbox/events':
      return json(200, { data: stripe.events })
    case 'GET /sandbox/stripe':
      return json(200, { data: stripe.settings })
    case 'PUT /sandbox/stripe':
      return checked(StripeSettings.partial(), body, (changes) => {
        Object.assign(stripe.settings, changes)
        return json(200, { data: stripe.settings })
      })
    case 'POST /sandbox/webhooks/replay':
      return checked(Replay, body ?? {}, (wish) => replay(sandbox, wish))
    case 'POST /sandbox/webhooks/forge':
      return checked(Forgery, body, (forgery) => forge(sandbox, forgery))
    default:
      return null
  }
}

const Payment = z.strictObject({
  method: z.enum(['card', 'bank', 'slow-bank']).default('card'),
  /** One of the stand-in's own payers by name, or names and address in Stripe's shape. */
  payer: z.union([PayerName, Payer]).default('britain'),
})

/** Does what a shopper would at the session's card page, or what time would. */
function onSession(sandbox: Sandbox, id: string, action: string, body: unknown): Reply {
  const session = sandbox.state.stripe.sessions.get(id)
  if (!session) return failure(404, 'There is no such session.')
  const did = (data: string | boolean) => json(200, { data })
  switch (action) {
    case 'pay':
      return checked(Payment, body ?? {}, ({ method, payer }) =>
        did(pay(sandbox, session, method, typeof payer === 'string' ? PAYERS[payer] : payer)),
      )
    case 'decline':
      return did(decline(sandbox, session))
    case 'cancel':
      return json(200, { data: session.params.cancel_url ?? null })
    case 'expire':
      return did(expireIfOpen(sandbox, session))
    case 'clear':
    case 'bounce':
      return did(settleSlowBank(sandbox, session, action === 'clear'))
    default:
      return failure(404, 'A session can be paid, declined, cancelled, expired, cleared, bounced.')
  }
}

function expireIfOpen(sandbox: Sandbox, session: Session): boolean {
  if (session.status !== 'open') return false
  expire(sandbox, session)
  return true
}

function checked<T extends z.ZodType>(schema: T, body: unknown, act: (value: z.infer<T>) => Reply) {
  const parsed = schema.safeParse(body)
  return parsed.success ? act(parsed.data) : failure(422, z.prettifyError(parsed.error))
}
