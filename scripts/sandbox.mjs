// @ts-check
import { assertPortFree } from './ports.mjs'
import { start } from './processes.mjs'
import { SANDBOX_KEY, SANDBOX_STRIPE, sandboxPort, shopPort } from './settings.mjs'

/** @param {string} command what the reader has started, for the remedy */
export const assertSandboxPortFree = (command) =>
  assertPortFree(sandboxPort(), {
    who: 'The sandbox',
    remedy: `Stop that program, or choose another port: SANDBOX_PORT=${sandboxPort() + 1} ${command}`,
  })

/**
 * Starts the stand-in for Smart Gift and Stripe and waits until it listens.
 * @param {{ key?: string }} [options] the secret key it accepts
 */
export function startSandbox({ key = SANDBOX_KEY } = {}) {
  return start({
    name: 'sandbox',
    args: ['--import', 'tsx', 'sandbox/main.ts'],
    env: {
      ...process.env,
      SANDBOX_PORT: String(sandboxPort()),
      SANDBOX_KEY: key,
      SANDBOX_STRIPE_SECRET: SANDBOX_STRIPE.key,
      SANDBOX_STRIPE_WEBHOOK_SECRET: SANDBOX_STRIPE.webhook,
      SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${shopPort()}/api/payments/stripe/webhook`,
    },
    ready: /sandbox listening on /,
  })
}
