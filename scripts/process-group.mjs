// @ts-check
import { spawnSync } from 'node:child_process'

/**
 * Sends a signal to a process and all it started (those that made no group of their own).
 * Windows has no groups and no polite signals: there the whole tree is ended.
 * @param {number} leader the id of the process that leads the group
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(leader, signal) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(leader), '/t', '/f'])
    return
  }
  try {
    process.kill(-leader, signal)
  } catch {
    // Nobody is left in it, which is what was wanted.
  }
}

/** @param {number} leader */
export function groupLives(leader) {
  try {
    return process.kill(-leader, 0)
  } catch {
    return false
  }
}
