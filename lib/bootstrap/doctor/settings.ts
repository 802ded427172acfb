import 'server-only'
import { type Check, fail, ok, warn } from '@/lib/bootstrap/doctor/check'
import { isLoopback } from '@/lib/domain/loopback'
import { type Env, readEnv } from '@/lib/platform/env'

const DEVELOPMENT = 'api.devsmartgift.co.uk'

/** The settings of the environment (.env.example). */
export function checkSettings(source: Record<string, string | undefined>): Check[] {
  const read = readEnv(source)
  if ('problems' in read)
    return read.problems.map(({ name, needs }) =>
      fail(name, needs, 'Set it in .env or the environment; .env.example explains it.'),
    )
  return [ok('settings', 'each can be read'), ...questionable(read.env)]
}

function questionable(env: Env): Check[] {
  const checks: Check[] = []
  if (!env.PAYMENT_PROVIDER)
    checks.push(
      fail(
        'PAYMENT_PROVIDER',
        'is not set, so the shop can be looked at and sells nothing',
        'Set it to stripe, or to external where you are paid elsewhere.',
      ),
    )
  const { hostname } = new URL(env.SMART_GIFT_API_URL)
  if (hostname === DEVELOPMENT || isLoopback(hostname))
    checks.push(
      warn(
        'SMART_GIFT_API_URL',
        `is ${isLoopback(hostname) ? 'a stand-in on this machine' : 'the API for development'}`,
        'Set it to https://api.smart-gift.co.uk before you sell to anybody.',
      ),
    )
  if (env.PAYMENT_PROVIDER === 'stripe' && env.STRIPE_API_URL)
    checks.push(
      warn(
        'STRIPE_API_URL',
        'is set, so a stand-in plays Stripe and no money is taken',
        'Leave it out before you sell to anybody.',
      ),
    )
  if (isLoopback(new URL(env.SHOP_URL).hostname))
    checks.push(
      warn(
        'SHOP_URL',
        'is this machine, so nobody else can open a link that the shop makes',
        'Set it to the https address that shoppers see.',
      ),
    )
  if (!env.ALERT_WEBHOOK_URL)
    checks.push(
      warn(
        'ALERT_WEBHOOK_URL',
        'is not set, so nobody is told when an order needs a person',
        'Set it, and try it: npm run orders -- alert-test.',
      ),
    )
  return checks
}
