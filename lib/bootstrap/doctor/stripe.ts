import 'server-only'
import { type Check, fail, ok, warn } from '@/lib/bootstrap/doctor/check'
import { isLoopback } from '@/lib/domain/loopback'
import { readStripeAccount, readWebhooks, type StripeAccount } from '@/lib/payments/stripe-account'
import { REFUND_EVENTS, SESSION_EVENTS } from '@/lib/payments/stripe-webhook'
import { env } from '@/lib/platform/env'

export const WEBHOOK_PATH = '/api/payments/stripe/webhook'

/** Stripe, where shoppers pay by it: the key, the account, the webhook. Takes no money. */
export async function checkStripe(): Promise<Check[]> {
  if (env().PAYMENT_PROVIDER !== 'stripe') return []
  const account = await readStripeAccount()
  if (account.kind === 'failed' && account.status !== 403) return [notRead(account)]
  return [
    judgeMode(),
    ...(account.kind === 'done' ? judgeAccount(account.value) : [notAllowed('account')]),
    await checkWebhook(),
  ]
}

const notRead = ({ status, reason }: { status: number | null; reason: string }): Check =>
  status === 401
    ? fail('Stripe key', 'is not accepted (401)', 'Check STRIPE_SECRET_KEY.')
    : fail(
        'Stripe',
        `does not say how the account stands (${status ?? reason})`,
        'Try again; check that this machine may call api.stripe.com.',
      )

/** A restricted key may do what the shop does and not look at this. */
const notAllowed = (what: 'account' | 'webhook'): Check =>
  warn(
    `Stripe ${what}`,
    'the key may not look at it',
    `Allow the restricted key to read ${what === 'account' ? 'the account' : 'webhook endpoints'}, or look yourself in Stripe’s dashboard.`,
  )

function judgeMode(): Check {
  const isTest = /^(?:sk|rk)_test_/.test(env().STRIPE_SECRET_KEY ?? '')
  if (!isTest) return ok('Stripe key', 'is accepted, and takes real money')
  if (isLoopback(new URL(env().SHOP_URL).hostname))
    return ok('Stripe key', 'is accepted, for tests')
  return warn(
    'Stripe key',
    'is for tests: vouchers would be sold and no money taken',
    'Set STRIPE_SECRET_KEY to the live key, and STRIPE_WEBHOOK_SECRET to the secret of a live webhook.',
  )
}

const IN_DASHBOARD = 'Finish what Stripe’s dashboard asks for.'

function judgeAccount({ canCharge, canPayOut, cards, currency }: StripeAccount): Check[] {
  const checks: Check[] = []
  if (!canCharge || (cards !== null && cards !== 'active'))
    checks.push(
      fail(
        'Stripe account',
        canCharge
          ? `cannot hold a card’s money (card_payments: ${cards})`
          : 'cannot take payments yet',
        IN_DASHBOARD,
      ),
    )
  if (!canPayOut) checks.push(warn('Stripe account', 'pays nothing out to you yet', IN_DASHBOARD))
  if (currency !== null && currency !== 'gbp')
    checks.push(
      warn(
        'Stripe account',
        `has ${currency.toUpperCase()} as its currency: pounds are changed, at a fee`,
        'Add a bank account in GBP in Stripe’s dashboard.',
      ),
    )
  return checks.length > 0 ? checks : [ok('Stripe account', 'can hold a card’s money, in GBP')]
}

async function checkWebhook(): Promise<Check> {
  const url = env().SHOP_URL + WEBHOOK_PATH
  const listed = await readWebhooks()
  if (listed.kind === 'failed')
    return listed.status === 403 || listed.status === 401 ? notAllowed('webhook') : notRead(listed)
  const ours = listed.value.filter((each) => each.url === url)
  const [enabled] = ours.filter(({ isEnabled }) => isEnabled)
  if (!enabled)
    return fail(
      'Stripe webhook',
      ours.length > 0 ? 'is disabled' : `there is none for ${url}`,
      ours.length > 0
        ? 'Enable it in Stripe’s dashboard.'
        : 'Make it in Stripe’s dashboard (README, “Money”).',
    )
  const told = (event: string) => enabled.events.includes('*') || enabled.events.includes(event)
  const missing = [...SESSION_EVENTS].filter((event) => !told(event))
  if (missing.length > 0)
    return fail('Stripe webhook', `does not tell of ${missing.join(', ')}`, ADD_EVENTS)
  const refunds = [...REFUND_EVENTS].filter((event) => !told(event))
  if (refunds.length > 0)
    return warn(
      'Stripe webhook',
      `does not tell of ${refunds.join(', ')}: the shop asks about refunds once an hour`,
      ADD_EVENTS,
    )
  return ok('Stripe webhook', 'is enabled and tells of every event')
}

const ADD_EVENTS = 'Add these events to the webhook in Stripe’s dashboard.'
