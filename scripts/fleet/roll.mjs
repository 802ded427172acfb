// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { startVisits } from './visitors.mjs'

const SETTLE = 2_000
const PATHS = ['/', '/vouchers/37-monetary-gift-voucher', '/api/vouchers', '/cart', '/checkout']

/**
 * Restarts one shop after the other while people visit and order.
 * @param {import('./open-fleet.mjs').Fleet} fleet
 * @returns {Promise<import('./visitors.mjs').Visits & { seconds: number }>}
 */
export async function rollUnderLoad(fleet) {
  const begun = performance.now()
  const stop = startVisits(fleet.url, PATHS)
  await sleep(SETTLE)
  for (const at of fleet.shops.keys()) await fleet.restart(at)
  await sleep(SETTLE)
  return { ...(await stop()), seconds: (performance.now() - begun) / 1000 }
}
