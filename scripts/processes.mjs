// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { readOutput } from './output.mjs'
import { Problem } from './problem.mjs'
import { endGroup, exitOf, spawnGroup } from './spawn-group.mjs'

const READY_MS = 60_000

/**
 * @typedef {import('./spawn-group.mjs').Program} Program
 *
 * @typedef {object} Running
 * @property {string} name
 * @property {number} pid
 * @property {string[]} said its last lines (not with inherited output)
 * @property {Promise<number>} exited its exit code, once it has ended
 * @property {() => Promise<void>} stop
 */

/** @type {Set<Running>} */
const running = new Set()
let stopping = false

/**
 * Starts a program and waits until it is ready. It leads a process group of its own: Ctrl-C reaches
 * only this script, which then ends everything in order.
 * @param {Program} program
 * @returns {Promise<Running>}
 * @throws {Problem} when it ends, or stays silent for a minute, before it is ready
 */
export async function start(program) {
  if (stopping) await new Promise(() => {}) // this script is about to end: nothing more is started
  const { name, output = 'prefix', ready } = program
  const child = spawnGroup(program)
  const { said, find } = readOutput(child, (line) => {
    if (output === 'prefix') console.log(`${name} | ${line}`)
  })
  const exited = exitOf(child)
  const stop = () => endGroup(child, exited, program.stopSignal, program.grace)
  const self = { name, pid: child.pid ?? 0, said, exited, stop }
  running.add(self)
  exited.then(() => running.delete(self))
  if (!ready) return self

  const failure = await Promise.race([
    find(ready),
    exited.then((code) => `ended before it was ready (exit code ${code})`),
    sleep(READY_MS, `was not ready within ${READY_MS / 1000} seconds`, { ref: false }),
  ])
  if (failure) throw new Problem([`${name} ${failure}. It said last:`, ...said].join('\n  '))
  return self
}

/**
 * Runs a program to its end.
 * @param {Program} program
 * @returns {Promise<number>} its exit code
 */
export async function run(program) {
  const { exited } = await start({ output: 'inherit', ...program })
  return exited
}

/** @returns {Promise<{ name: string, code: number }>} the first of the running programs to end */
export function firstToEnd() {
  return Promise.race([...running].map(async ({ name, exited }) => ({ name, code: await exited })))
}

/** Ends what was started here, the last one first, and lets nothing more be started. */
export async function stopAll() {
  stopping = true
  for (const program of [...running].reverse()) await program.stop()
}

export const isStopping = () => stopping
