// @ts-check
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** @type {import('node:stream').Writable | undefined} */
let watchdog

/**
 * Has a group ended by the watchdog should this script die before it can do so itself.
 * @param {number} leader
 * @param {NodeJS.Signals} signal what ends it in good order
 */
export function watch(leader, signal) {
  watchdog ??= startWatchdog()
  watchdog.write(`+${leader} ${signal}\n`)
}

/** @param {number} leader of a group that has ended, so that its number is not taken for another's */
export function unwatch(leader) {
  watchdog?.write(`-${leader}\n`)
}

function startWatchdog() {
  const script = fileURLToPath(new URL('watchdog.mjs', import.meta.url))
  const child = spawn(process.execPath, [script], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
  })
  child.unref()
  const input = /** @type {import('node:net').Socket} */ (child.stdin)
  input.unref()
  input.on('error', () => {}) // somebody ended the watchdog: the scripts work without it
  return input
}
