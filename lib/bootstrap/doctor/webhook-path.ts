import 'server-only'
import { askAddress, type Trust } from '@/lib/bootstrap/doctor/ask-address'
import { type Check, fail, ok } from '@/lib/bootstrap/doctor/check'
import { WEBHOOK_PATH } from '@/lib/bootstrap/doctor/stripe'
import { stripeClient } from '@/lib/payments/stripe-client'
import { env } from '@/lib/platform/env'
import { MAX_WEBHOOK_BYTES } from '@/lib/platform/http/body-limits'

/** The shop acknowledges what is signed and none of its events, and does nothing about it. */
const TYPE = 'shop.doctor'

/** Whether the largest event that Stripe may send arrives through whatever stands before the shop, and its signature holds. */
export async function checkWebhookPath(origin: string, trust: Trust): Promise<Check[]> {
  const secret = env().STRIPE_WEBHOOK_SECRET
  if (env().PAYMENT_PROVIDER !== 'stripe' || !secret) return []
  const payload = paddedTo(MAX_WEBHOOK_BYTES)
  const { webhooks } = await stripeClient()
  const signature = webhooks.generateTestHeaderString({ payload, secret })
  const answer = await askAddress(origin + WEBHOOK_PATH, {
    ...trust,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body: payload,
  })
  return [judge(typeof answer === 'string' ? answer : answer.status)]
}

function paddedTo(bytes: number): string {
  const bare = JSON.stringify({ type: TYPE, padding: '' })
  return JSON.stringify({ type: TYPE, padding: ' '.repeat(bytes - bare.length) })
}

function judge(answer: string | number): Check {
  const name = 'webhook’s path'
  if (answer === 200) return ok(name, 'takes 256 KB, signed with our secret')
  if (answer === 413)
    return fail(name, 'does not take 256 KB (413)', 'Let the proxy pass bodies of 256 KB there.')
  if (answer === 400)
    return fail(
      name,
      'the running shop does not accept our signature (400)',
      'Start the shop with the same STRIPE_WEBHOOK_SECRET, and see that both clocks are right.',
    )
  return fail(
    name,
    `does not answer as it should (${answer})`,
    `Let the proxy pass POST ${WEBHOOK_PATH} on as it comes.`,
  )
}
