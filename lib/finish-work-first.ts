import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { env } from '@/lib/env'
import { closeGate } from '@/lib/gate/gate'
import { log } from '@/lib/log'
import { stopTelemetry } from '@/lib/telemetry/telemetry'
import { untilMeasured } from '@/lib/telemetry/watch-request'

/** Milliseconds that what is being answered has before the last figures are sent; Next waits longer for it. */
const LAST_ANSWERS = 2_000

/**
 * Asked to end, a process first lets the work of its queue come to its end: a sale cut off would be unknown for ever.
 * Then Next does what it does: it waits for requests and what they left to be done.
 */
export function finishWorkFirst() {
  let isEnding = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const nexts = process.listeners(signal)
    process.removeAllListeners(signal)
    process.on(signal, async (...said) => {
      if (isEnding) return
      isEnding = true
      closeGate()
      // A proxy sees meanwhile that this process is not ready, and lets go of its idle connections.
      await pause(env().DRAIN_SECONDS * 1000)
      await finishWork().catch((error) => log.error({ err: error }, 'work not finished'))
      for (const listener of nexts) listener(...said)
      if (nexts.length === 0) process.exit()
    })
  }
}

async function finishWork() {
  const { stopQueue } = await import('@/lib/orders/queue')
  await stopQueue()
  await untilMeasured(LAST_ANSWERS)
  await stopTelemetry()
}
