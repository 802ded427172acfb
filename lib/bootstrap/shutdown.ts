import 'server-only'
import type { Server } from 'node:http'
import { constants } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { serverState } from '@/lib/bootstrap/server-state'
import { log } from '@/lib/platform/log'

type Plan = {
  server: Server
  /** Next's own: what requests have left to be done. */
  app: { close: () => Promise<void> }
  drainSeconds: number
  /** A page in development keeps its socket open for ever, so nobody waits for it to close. */
  isDevelopment: boolean
}

/** Ends the process in good order when it is asked to. A sale that was cut off would be unknown for ever. */
export function shutDownOnSignal(plan: Plan): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      if (serverState().isClosing) return
      serverState().isClosing = true
      await shutDown(plan)
      process.exit(128 + constants.signals[signal])
    })
  }
}

async function shutDown({ server, app, drainSeconds, isDevelopment }: Plan) {
  const { steps } = serverState()
  // A proxy sees meanwhile that this process is not ready, and lets go of its idle connections.
  await pause(drainSeconds * 1000)
  await attempt('work not finished', steps?.finishWork)
  const closed = new Promise((resolve) => server.close(resolve))
  if (!isDevelopment) await closed
  await attempt('requests left work undone', () => app.close())
  await attempt('telemetry not sent', steps?.flush)
}

/** One step that fails keeps no other from being taken. */
async function attempt(failure: string, step: (() => Promise<void>) | undefined) {
  try {
    await step?.()
  } catch (error) {
    log.error({ err: error }, failure)
  }
}
