import 'server-only'
import type { PaymentGateway, PaymentProvider, Result } from '@/lib/payments/payment-gateway'
import { ask } from '@/lib/payments/stripe-client'
import { readRefund, refund } from '@/lib/payments/stripe-refund'
import { paymentStateOf, sessionParams } from '@/lib/payments/stripe-session'

const done = <T>(value: T, status = 200): Result<T> => ({ kind: 'done', value, status })

const isRefused = ({ status }: { status: number | null }) => status === 400 || status === 404

const till: PaymentGateway = {
  async open(order, home, key) {
    const made = await ask('open session', (stripe) =>
      stripe.checkout.sessions.create(sessionParams(order, home), { idempotencyKey: key }),
    )
    if (made.kind === 'failed') return made
    const { id, url, expires_at } = made.value
    if (!url) return { kind: 'failed', status: made.status, reason: 'session without an address' }
    return done({ session: id, url, expiresAt: new Date(expires_at * 1000) })
  },

  async read(id) {
    const expand = { expand: ['payment_intent'] }
    const read = await ask('read session', (stripe) =>
      stripe.checkout.sessions.retrieve(id, expand),
    )
    return read.kind === 'failed' ? read : done(paymentStateOf(read.value))
  },

  async close(id) {
    const closed = await ask('close session', (stripe) => stripe.checkout.sessions.expire(id))
    if (closed.kind === 'done') return done('void')
    if (!isRefused(closed)) return closed
    const now = await till.read(id)
    if (now.kind === 'failed') return now
    if (now.value.state === 'open') return closed
    return done(now.value.state === 'void' ? 'void' : 'paid')
  },

  async capture(intent, part, key) {
    // Under one key Stripe wants the same words, also of the build before: nothing is said of an amount where it is all.
    const what = part === null ? {} : { amount_to_capture: part }
    const captured = await ask('capture', (stripe) =>
      stripe.paymentIntents.capture(intent, what, { idempotencyKey: key }),
    )
    if (captured.kind === 'done') return done('captured')
    if (!isRefused(captured)) return captured
    const now = await ask('read payment', (stripe) => stripe.paymentIntents.retrieve(intent))
    if (now.kind === 'failed') return now
    if (now.value.status === 'succeeded') return done('captured')
    return now.value.status === 'canceled' ? done('gone', captured.status ?? 200) : captured
  },

  async release(intent, key) {
    const now = await ask('read payment', (stripe) => stripe.paymentIntents.retrieve(intent))
    if (now.kind === 'failed') return now
    if (now.value.status === 'canceled') return done('released')
    if (now.value.status === 'succeeded') return refund(intent, now.value.amount, key)
    const cancelled = await ask('cancel', (stripe) =>
      stripe.paymentIntents.cancel(intent, {}, { idempotencyKey: `${key}-cancel` }),
    )
    return cancelled.kind === 'failed' ? cancelled : done('released')
  },

  async giveBack(intent, part, key) {
    const made = await readRefund(intent, part)
    if (made.kind === 'failed') return made
    if (made.value !== 'failed') return done(made.value)
    return refund(intent, part, key, { isPart: true })
  },

  readRefund,
}

/** Stripe's hosted Checkout: the card page is Stripe's, nothing of it is on ours. */
export const stripe: PaymentProvider = { name: 'stripe', till }
