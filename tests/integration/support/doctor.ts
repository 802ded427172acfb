import type { Check } from '@/lib/bootstrap/doctor/check'
import { changeNothing } from '@/lib/platform/database/connection'
import { database as openDatabase } from '@/lib/platform/database/database'
import { type Env, env } from '@/lib/platform/env'
import { test as base } from './test'

/** A few of each kind: each picture is decoded to its end. */
const SOME = [37, 38, 42, 51, 52, 53, 61]

export const SANDBOX_KEY = 'sk_sandbox_0123456789'

/** The sandbox as Smart Gift and as Stripe, by its switches, and the shop's settings to be changed for one test. */
export type Account = {
  faults: (...faults: object[]) => Promise<unknown>
  voucher: (id: number, fields: object) => Promise<unknown>
  vouchers: (vouchers: object[]) => Promise<unknown>
  stripe: (settings: object) => Promise<unknown>
  calls: () => Promise<{ path: string; method: string }[]>
  sales: () => Promise<object[]>
  settings: (changes: Partial<Env>) => void
}

/** A test of the doctor: a database that is up to date, an account at Smart Gift and one at Stripe that are in order. */
export const test = base.extend<{ account: Account }>({
  account: async ({ database, stripe }, use) => {
    const { url } = stripe
    Object.assign(process.env, {
      SMART_GIFT_API_URL: url,
      SMART_GIFT_SECRET_KEY: SANDBOX_KEY,
      SMART_GIFT_RATE_LIMIT: '60',
      IMAGE_HOSTS: new URL(url).host,
    })
    await openDatabase()
    changeNothing()
    await database.sql`truncate upstream_slots`
    await stripe.reset()
    const before = { ...env() }
    async function control(method: string, path: string, body?: unknown) {
      const init = { method, body: body === undefined ? undefined : JSON.stringify(body) }
      const answer = await fetch(`${url}/sandbox/${path}`, init)
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
      return (await answer.json()).data
    }
    const all: { id: number }[] = await control('GET', 'vouchers')
    const some = all.filter(({ id }) => SOME.includes(id))
    await control('POST', 'vouchers', some)
    const hook = { url: `${before.SHOP_URL}/api/payments/stripe/webhook` }
    await control('PUT', 'stripe', { endpoints: [hook] })
    await use({
      faults: stripe.faults,
      voucher: (id, fields) => control('PATCH', `vouchers/${id}`, fields),
      vouchers: (vouchers) => control('POST', 'vouchers', vouchers),
      stripe: (settings) => control('PUT', 'stripe', settings),
      calls: async () =>
        Object.values<{ calls: { path: string; method: string }[] }>(
          await control('GET', 'requests'),
        ).flatMap(({ calls }) => calls),
      sales: () => control('GET', 'sales'),
      settings: (changes) => {
        Object.assign(env(), changes)
      },
    })
    Object.assign(env(), before)
  },
})

/** The lines of one name, without what is well. */
export const troubleIn = (checks: Check[]) => checks.filter(({ state }) => state !== 'ok')
