import type { Reply } from '../http/reply'
import type { Sandbox } from '../sandbox'
import type { Prepared } from './routes'
import { stripeError } from './stripe-error'

const A_DAY_MS = 24 * 60 * 60 * 1000

/**
 * Carries a call out, or answers as its key was answered before. A refusal of parameters is not kept,
 * as nothing was carried out; any other answer is, for a day. `asked` is all that the call said.
 */
export function onceForKey(
  sandbox: Sandbox,
  key: string | undefined,
  asked: string,
  prepared: Prepared,
): Reply {
  const { answers } = sandbox.state.stripe
  const known = key === undefined ? undefined : answers.get(key)
  if (known && sandbox.now() - known.at < A_DAY_MS) {
    if (known.asked !== asked) return otherParameters(key)
    return { ...known.reply, headers: { ...known.reply.headers, 'idempotent-replayed': 'true' } }
  }
  if ('refusal' in prepared) return prepared.refusal
  const reply = prepared.run()
  if (key !== undefined) answers.set(key, { asked, at: sandbox.now(), reply })
  return reply
}

const otherParameters = (key: string | undefined) =>
  stripeError(
    400,
    `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    { type: 'idempotency_error' },
  )
