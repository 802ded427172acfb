import { startSandbox } from '@/sandbox/server'

export const STRIPE_KEY = 'sk_test_unit_0123456789'
export const STRIPE_WEBHOOK = 'whsec_unit_0123456789'

export type Charge = {
  session: string
  session_status: string
  payment_intent: string | null
  status: string | null
  amount: number
  amount_captured: number
  amount_refunded: number
  client_reference_id: string | null
}

/** The sandbox as it plays Stripe, by its switches. It tells nobody of anything by itself. */
export type StripeStandIn = {
  url: string
  stop: () => Promise<void>
  reset: () => Promise<unknown>
  pay: (session: string, method?: 'card' | 'bank' | 'slow-bank') => Promise<unknown>
  act: (session: string, action: 'decline' | 'expire' | 'clear' | 'bounce') => Promise<unknown>
  faults: (...faults: object[]) => Promise<unknown>
  charges: () => Promise<Charge[]>
  settings: (settings: object) => Promise<unknown>
  /** What was on its way back arrives, or fails at last. */
  settleRefund: (intent: string, end: 'clear' | 'bounce') => Promise<unknown>
}

/** Starts it on a port of its own. */
export async function startStripe(): Promise<StripeStandIn> {
  const secrets = { stripeSecret: STRIPE_KEY, webhookSecret: STRIPE_WEBHOOK }
  const { url, stop } = await startSandbox({ port: 0, ...secrets })
  async function control<T>(method: string, path: string, body?: unknown): Promise<T> {
    const init = { method, body: body === undefined ? undefined : JSON.stringify(body) }
    const answer = await fetch(`${url}/sandbox/${path}`, init)
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    return (await answer.json()).data
  }
  const onSession = (session: string, action: string, body?: object) =>
    control('POST', `stripe/sessions/${session}/${action}`, body)
  return {
    url,
    stop,
    reset: () => control('POST', 'reset'),
    pay: (session, method = 'card') => onSession(session, 'pay', { method }),
    act: onSession,
    faults: (...faults) => control('PUT', 'faults', faults),
    charges: () => control<Charge[]>('GET', 'charges'),
    settings: (settings) => control('PUT', 'stripe', settings),
    settleRefund: (intent, end) => control('POST', `stripe/refunds/${intent}/${end}`),
  }
}
