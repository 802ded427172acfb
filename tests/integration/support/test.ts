import { test as base } from 'playwright/test'
import type { ProviderName } from '@/lib/domain/order/payment-provider'
import { log } from '@/lib/platform/log'
import { createDatabase, type TestDatabase } from './database'
import { STRIPE_KEY, STRIPE_WEBHOOK, type StripeStandIn, startStripe } from './stripe'
import { Upstream } from './upstream'

export const SECRET_KEY = 'sk_unit_0123456789'

type Process = {
  /** The name of the spec file: it gives each a process of its own, since a process reads its settings once. */
  spec: string
  upstream: Upstream
  /** How the shop is paid. */
  provider: ProviderName | ''
  /** The sandbox, where Stripe stands. */
  stripe: StripeStandIn
  settings: undefined
  database: TestDatabase
}

/** A test with a shop whose Smart Gift is in its own hands, and, where it asks for one, a database of its own. */
export const test = base.extend<object, Process>({
  spec: ['', { scope: 'worker', option: true }],
  provider: ['external', { scope: 'worker', option: true }],
  stripe: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see which fixtures are used
    async ({}, use) => {
      const stripe = await startStripe()
      await use(stripe)
      await stripe.stop()
    },
    { scope: 'worker' },
  ],
  upstream: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see which fixtures are used
    async ({}, use) => {
      const upstream = await new Upstream().open()
      await use(upstream)
      await upstream.close()
    },
    { scope: 'worker' },
  ],
  settings: [
    async ({ upstream, stripe, provider }, use) => {
      log.level = 'silent'
      Object.assign(process.env, {
        SMART_GIFT_API_URL: upstream.url,
        SMART_GIFT_SECRET_KEY: SECRET_KEY,
        SMART_GIFT_SALE_PATH: '/sale',
        SMART_GIFT_PAYMENT_METHOD_ID: '12',
        SMART_GIFT_RATE_LIMIT: '1000',
        IMAGE_HOSTS: '127.0.0.1, pictures.example.com',
        DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
        SHOP_URL: 'https://gifts.example.com',
        ORDER_ID_START: '5000',
        PAYMENT_PROVIDER: provider,
        STRIPE_SECRET_KEY: STRIPE_KEY,
        STRIPE_WEBHOOK_SECRET: STRIPE_WEBHOOK,
        STRIPE_API_URL: stripe.url,
        // Playwright hands what one project's tests have set on to the projects that wait for it.
        ...{ CHECKOUT_LIMIT: '', CHECKOUT_LIMIT_PER_CLIENT: '', CHECKOUT_LIMIT_PER_EMAIL: '' },
        ...{ PAYMENT_LIMIT: '', PAYMENT_LIMIT_PER_CLIENT: '', PAYMENT_LIMIT_PER_EMAIL: '' },
      })
      await use(undefined)
    },
    { scope: 'worker', auto: true },
  ],
  database: [
    async ({ settings: _ }, use) => {
      const database = await createDatabase()
      process.env.DATABASE_URL = database.url
      await use(database)
      await database.drop()
    },
    { scope: 'worker' },
  ],
})
