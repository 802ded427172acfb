import { z } from 'zod'
import { json } from '../http/reply'
import { nowInSeconds } from './ids'
import type { Handler } from './routes'
import { parameterError, parseParams, stripeError } from './stripe-error'

const READY = {
  id: 'acct_sandbox',
  object: 'account',
  country: 'GB',
  default_currency: 'gbp',
  charges_enabled: true,
  payouts_enabled: true,
  details_submitted: true,
  capabilities: { card_payments: 'active', transfers: 'active' },
}

/** GET /v1/account */
export const retrieveAccount: Handler = (sandbox) => ({
  run() {
    const { account } = sandbox.state.stripe.settings
    if (account) return json(200, { ...READY, ...account })
    return stripeError(403, 'The provided key does not have the required permissions.')
  },
})

const Page = z.strictObject({ limit: z.string().regex(/^\d+$/).optional() })

const ALL = [
  'checkout.session.completed',
  'checkout.session.expired',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'refund.updated',
  'refund.failed',
  'charge.refund.updated',
]

/** GET /v1/webhook_endpoints */
export const listEndpoints: Handler = (sandbox, params) => {
  const parsed = parseParams(Page, params)
  if (!parsed.success) return { refusal: parameterError(parsed.error) }
  return {
    run() {
      const { endpoints } = sandbox.state.stripe.settings
      const listed = endpoints ?? sandbox.stripe.webhookUrls.map((url) => ({ url }))
      const data = listed.map((endpoint, at) => ({
        id: `we_sandbox_${at}`,
        object: 'webhook_endpoint',
        created: nowInSeconds(sandbox),
        livemode: false,
        status: 'enabled',
        enabled_events: ALL,
        ...endpoint,
      }))
      return json(200, { object: 'list', url: '/v1/webhook_endpoints', has_more: false, data })
    },
  }
}
