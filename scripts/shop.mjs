// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { assertPortFree } from './ports.mjs'
import { Problem } from './problem.mjs'
import { shopPort } from './settings.mjs'

const HEALTHY_MS = 60_000
const POLL_MS = 250

/** @param {string} command what the reader has started, for the remedy */
export const assertShopPortFree = (command) =>
  assertPortFree(shopPort(), {
    who: 'The shop',
    remedy: `Stop that program, or choose another port: PORT=${shopPort() + 1} ${command}`,
  })

/**
 * Waits until the shop says that it is well.
 * @param {string} url where it is
 * @throws {Problem} when it does not within a minute
 */
export const untilHealthy = (url) => untilWell(`${url}/api/health`)

/** Waits until the shop says that it can sell. @param {string} url where it is */
export const untilReady = (url) => untilWell(`${url}/api/ready`)

/** @param {string} address */
async function untilWell(address) {
  const deadline = Date.now() + HEALTHY_MS
  let answer = 'no answer'
  while (Date.now() < deadline) {
    answer = await ask(address)
    if (answer === '200') return
    await sleep(POLL_MS)
  }
  throw new Problem(`The shop is not well: ${address} gives ${answer}. See its messages above.`)
}

/** @param {string} address */
function ask(address) {
  return fetch(address, { signal: AbortSignal.timeout(5_000) }).then(
    async (response) =>
      response.ok ? String(response.status) : `${response.status} ${await response.text()}`,
    (error) => String(error.cause ?? error),
  )
}
