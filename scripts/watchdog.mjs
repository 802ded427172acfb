// @ts-check
// Waits beside a script and ends the groups it started when it dies without a word (kill -9, a crash).
// It reads a line a group: `+<leader> <signal>` when one starts, `-<leader>` when it has ended. The end
// of its input is the end of the script.
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { groupLives, signalGroup } from './process-group.mjs'

const GRACE_MS = 5_000
const POLL_MS = 100

/** @type {Map<number, NodeJS.Signals>} */
const groups = new Map()

for await (const line of createInterface({ input: process.stdin })) {
  const [leader, signal] = line.slice(1).split(' ')
  if (line.startsWith('+')) groups.set(Number(leader), /** @type {NodeJS.Signals} */ (signal))
  else groups.delete(Number(leader))
}

for (const [leader, signal] of groups) signalGroup(leader, signal)
const deadline = Date.now() + GRACE_MS
while (Date.now() < deadline && [...groups.keys()].some(groupLives)) await sleep(POLL_MS)
for (const leader of groups.keys()) signalGroup(leader, 'SIGKILL')
