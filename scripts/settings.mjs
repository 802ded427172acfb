// @ts-check

export const SANDBOX_KEY = 'sk_sandbox_0123456789'
/** The sandbox plays Stripe, too. */
export const SANDBOX_STRIPE = {
  key: 'sk_test_sandbox_0123456789',
  webhook: 'whsec_sandbox_0123456789',
}

export const shopPort = () => Number(process.env.PORT || 3000)
export const sandboxPort = () => Number(process.env.SANDBOX_PORT || 4010)

/**
 * Every setting the shop needs, with the sandbox as its upstream.
 * @param {{ databaseUrl?: string }} database
 * @returns {NodeJS.Dict<string>}
 */
export function sandboxSettings({ databaseUrl }) {
  return {
    SMART_GIFT_API_URL: `http://127.0.0.1:${sandboxPort()}`,
    SMART_GIFT_SECRET_KEY: SANDBOX_KEY,
    SMART_GIFT_SALE_PATH: '/sale',
    SMART_GIFT_PAYMENT_METHOD_ID: '12',
    ...sandboxPayments(),
    IMAGE_HOSTS: `127.0.0.1:${sandboxPort()}`,
    DATABASE_URL: databaseUrl,
    SHOP_URL: `http://localhost:${shopPort()}`,
  }
}

/** Payment by Stripe, as the sandbox plays it. */
export function sandboxPayments() {
  return {
    PAYMENT_PROVIDER: 'stripe',
    STRIPE_SECRET_KEY: SANDBOX_STRIPE.key,
    STRIPE_WEBHOOK_SECRET: SANDBOX_STRIPE.webhook,
    STRIPE_API_URL: `http://127.0.0.1:${sandboxPort()}`,
  }
}

/**
 * The environment with the shop's settings taken out, for what must not see a real shop's.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutSettings(env) {
  const names = Object.keys(sandboxSettings({}))
  const isSetting = (/** @type {string} */ name) =>
    names.includes(name) ||
    /^(ALERT|SMART_GIFT|STRIPE|PAYMENT|ORDER|EMBED|CHECKOUT|TRUSTED|DRAIN|OTEL)_/.test(name)
  const rest = Object.entries(env).filter(([name]) => !isSetting(name))
  return /** @type {NodeJS.ProcessEnv} */ (Object.fromEntries(rest))
}
