// @ts-check
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { signalGroup } from './process-group.mjs'
import { unwatch, watch } from './watched.mjs'

const GRACE_MS = 10_000

/**
 * @typedef {object} Program
 * @property {string} name what people call it
 * @property {string} [command] Node itself when left out
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {NodeJS.Signals} [stopSignal] what ends it in good order
 * @property {number} [grace] milliseconds it has for that, ten seconds unless given
 * @property {'inherit' | 'prefix' | 'hide'} [output]
 * @property {RegExp} [ready] a line it prints once it can be used (not with inherited output)
 */

/**
 * Starts a program as the leader of a process group of its own.
 * @param {Program} program
 */
export function spawnGroup(program) {
  const { command = process.execPath, args, env, cwd, uid, gid } = program
  const pipe = program.output === 'inherit' ? 'inherit' : 'pipe'
  const detached = process.platform !== 'win32' // there it would open a window
  const child = spawn(command, args, {
    env,
    cwd,
    uid,
    gid,
    detached,
    stdio: ['ignore', pipe, pipe],
  })
  if (child.pid) watch(child.pid, program.stopSignal ?? 'SIGTERM')
  return child
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code, once it and all it printed have come through
 */
export function exitOf(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message)
      resolve(127)
    })
    child.on('exit', () => child.pid && signalGroup(child.pid, 'SIGKILL')) // whom it left behind
    child.on('close', (code, signal) => {
      if (child.pid) unwatch(child.pid)
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL'])
    })
  })
}

/**
 * Asks a group to end, and makes it when it takes too long.
 * @param {import('node:child_process').ChildProcess} child its leader
 * @param {Promise<number>} exited
 * @param {NodeJS.Signals} [signal]
 * @param {number} [grace] milliseconds
 */
export async function endGroup(child, exited, signal = 'SIGTERM', grace = GRACE_MS) {
  const { pid } = child
  if (!pid || child.exitCode !== null) return
  signalGroup(pid, signal)
  const late = setTimeout(() => signalGroup(pid, 'SIGKILL'), grace)
  await exited
  clearTimeout(late)
}
