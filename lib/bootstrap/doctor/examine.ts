import 'server-only'
import { type Check, fail, warn } from '@/lib/bootstrap/doctor/check'
import { checkSettings } from '@/lib/bootstrap/doctor/settings'
import { checkShopConfig } from '@/lib/bootstrap/doctor/shop-config'
import { changeNothing } from '@/lib/platform/database/connection'
import { withoutSecrets } from '@/lib/platform/log'
import config from '@/shop.config'

/** What each group needs is loaded with it: settings that are wrong are told before anything reads them. */
const GROUPS: [name: string, look: () => Promise<Check[]>][] = [
  ['PostgreSQL', async () => (await import('@/lib/bootstrap/doctor/database')).checkDatabase()],
  ['Smart Gift', async () => (await import('@/lib/bootstrap/doctor/smart-gift')).checkSmartGift()],
  ['Stripe', async () => (await import('@/lib/bootstrap/doctor/stripe')).checkStripe()],
  ['address', async () => (await import('@/lib/bootstrap/doctor/address')).checkAddress()],
]

/** Looks at everything a sale needs. Sells nothing and changes nothing; calls Smart Gift within the shop's own budget. */
export async function* examine(): AsyncGenerator<Check> {
  changeNothing()
  const first = [...checkSettings(process.env), ...checkShopConfig(config)]
  yield* first
  if (first.some(isUnreadable)) {
    yield warn('the rest', 'was not looked at', 'Put these right first, then run the doctor again.')
    return
  }
  for (const [name, look] of GROUPS) {
    try {
      yield* await look()
    } catch (error) {
      yield brokeOff(name, error)
    }
  }
}

/** Nothing else can be looked at by settings that cannot be read. */
const isUnreadable = ({ state, name }: Check) => state === 'fail' && name !== 'PAYMENT_PROVIDER'

const brokeOff = (name: string, error: unknown): Check =>
  fail(
    name,
    `could not be looked at: ${withoutSecrets(error instanceof Error ? error.message : String(error))}`,
    'Run the doctor again. If it stays so, tell whoever keeps the shop.',
  )
