import { test as base } from 'playwright/test'
import Stripe from 'stripe'
import { startSandbox } from '@/sandbox/server'
import { json, Upstream } from '../../integration/support/upstream'

const SECRET = 'sk_test_unit_0123456789'
export const WEBHOOK_SECRET = 'whsec_unit_0123456789'

type Switch = <T = unknown>(method: string, path: string, body?: unknown) => Promise<T>

/** The sandbox as it plays Stripe, asked by Stripe's own client. */
export type StandIn = {
  url: string
  stripe: Stripe
  /** Uses a switch under /sandbox/ and gives its data. */
  control: Switch
  /** Lets seconds pass for the sandbox. */
  later: (seconds: number) => void
  /** Where the events go. */
  hook: Upstream
}

export const clientOf = (url: string, secret = SECRET) => {
  const { hostname: host, port } = new URL(url)
  return new Stripe(secret, { host, port, protocol: 'http', maxNetworkRetries: 0 })
}

/** A session for £433.99 with a hold where the method allows one. */
export const SESSION = {
  mode: 'payment',
  success_url: 'https://gifts.example.com/paid?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'https://gifts.example.com/checkout',
  client_reference_id: '5000',
  metadata: { order: '5000' },
  payment_method_options: { card: { capture_method: 'manual' } },
  line_items: [line('Dinner, Bed & <Breakfast> for two', 43_000), line('By post', 399)],
} satisfies Stripe.Checkout.SessionCreateParams

function line(name: string, unit_amount: number) {
  return { quantity: 1, price_data: { currency: 'gbp', unit_amount, product_data: { name } } }
}

export const test = base.extend<{ standIn: StandIn }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see which fixtures are used
  standIn: async ({}, use) => {
    const hook = await new Upstream().open()
    hook.answer = json(200, {})
    let passed = 0
    const { url, stop } = await startSandbox({
      port: 0,
      stripeSecret: SECRET,
      webhookSecret: WEBHOOK_SECRET,
      webhookUrls: [`${hook.url}/hook`],
      now: () => Date.now() + passed,
    })
    const control: Switch = async (method, path, body) => {
      const init = { method, body: body === undefined ? undefined : JSON.stringify(body) }
      const answer = await fetch(`${url}/sandbox/${path}`, init)
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
      return (await answer.json()).data
    }
    const later = (seconds: number) => {
      passed += seconds * 1000
    }
    await use({ url, stripe: clientOf(url), control, later, hook })
    await stop()
    await hook.close()
  },
})
