import 'server-only'
import type Stripe from 'stripe'
import type { Pence } from '@/lib/domain/money'
import type { Refunded, Result } from '@/lib/payments/payment-gateway'
import { ask } from '@/lib/payments/stripe-client'

const MOST = 100

/** Gives back what is left of what was taken (`amount`: all of it, in pence), or `amount` as a part of it; or finds that somebody has. */
export async function refund(
  intent: string,
  amount: Pence,
  key: string,
  { isPart = false } = {},
): Promise<Result<'refunded' | 'refunding'>> {
  const what = { payment_intent: intent, ...(isPart && { amount }) }
  const made = await ask('refund', (stripe) =>
    stripe.refunds.create(what, { idempotencyKey: `${key}-refund` }),
  )
  if (made.kind === 'done') return unlessFailed(standing([made.value], made.value.amount))
  return made.reason === 'charge_already_refunded'
    ? unlessFailed(await readRefund(intent, amount))
    : made
}

/** How giving back has gone, by all refunds that there are of it. https://docs.stripe.com/refunds#track-a-refund */
export async function readRefund(intent: string, amount: Pence): Promise<Result<Refunded>> {
  const listed = await ask('read refunds', (stripe) =>
    stripe.refunds.list({ payment_intent: intent, limit: MOST }),
  )
  if (listed.kind === 'failed') return listed
  return standing(listed.value.data, amount)
}

function unlessFailed(result: Result<Refunded>): Result<'refunded' | 'refunding'> {
  if (result.kind === 'failed') return result
  const { value, status } = result
  return value === 'failed'
    ? { kind: 'failed', status, reason: 'refund failed' }
    : { kind: 'done', value, status }
}

/** `amount`: pence that are to come back. */
function standing(refunds: Stripe.Refund[], amount: Pence): Result<Refunded> {
  const sum = (...states: (string | null)[]) =>
    refunds
      .filter(({ status }) => states.includes(status))
      .reduce((total, refund) => total + refund.amount, 0)
  const said = (value: Refunded) => ({ kind: 'done', value, status: 200 }) as const
  if (sum('succeeded') >= amount) return said('refunded')
  return said(sum('succeeded', 'pending', 'requires_action') >= amount ? 'refunding' : 'failed')
}
