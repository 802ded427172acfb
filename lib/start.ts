import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { catalogueAge, keepCatalogueFresh, readCatalogue } from '@/lib/catalogue/catalogue'
import { database } from '@/lib/database/connection'
import { env } from '@/lib/env'
import { closeGate, openGate } from '@/lib/gate/gate'
import { log } from '@/lib/log'
import { ordersNeedingAPerson } from '@/lib/orders/needing-a-person'
import { startQueue, stopQueue } from '@/lib/orders/queue'
import { keepQueryOut } from '@/lib/pages/keep-query-out'
import { paymentTrouble } from '@/lib/payments/check-at-start'
import { shop } from '@/lib/shop'
import { startTelemetry, stopTelemetry } from '@/lib/telemetry/telemetry'
import { untilMeasured } from '@/lib/telemetry/watch-request'

/** Milliseconds that what is being answered has before the last figures are sent; Next waits longer for it. */
const LAST_ANSWERS = 2_000

/**
 * What a process does before it serves: settings that are wrong stop it, in words. A database or an upstream
 * that is away does not: the shop browses without the one and says that it is closed without the other.
 */
export async function start(): Promise<void> {
  try {
    env()
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : error}\n\n`)
    process.exit(1)
  }
  await startTelemetry({
    'shop.catalogue.age': catalogueAge,
    'shop.orders.needing_a_person': ordersNeedingAPerson,
  })
  keepQueryOut()
  openGate()
  finishWorkFirst()
  try {
    await database()
    await startQueue()
  } catch (error) {
    log.error(
      { err: error },
      'no database: the shop browses but cannot sell until DATABASE_URL answers',
    )
  }
  const [catalogue, trouble] = await Promise.all([readCatalogue(), paymentTrouble()])
  if (trouble) {
    log.error(trouble)
    process.stderr.write(`\n${trouble}\n\n`)
  }
  keepCatalogueFresh()
  log.info({ shop: shop.name, vouchers: catalogue?.vouchers.length ?? 0 }, 'shop open')
}

/**
 * Asked to end, a process first lets the work of its queue come to its end: a sale cut off would be unknown for ever.
 * Then Next does what it does: it waits for requests and what they left to be done.
 */
function finishWorkFirst() {
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
      await stopQueue().catch((error) => log.error({ err: error }, 'queue not stopped'))
      await untilMeasured(LAST_ANSWERS)
      await stopTelemetry()
      for (const listener of nexts) listener(...said)
      if (nexts.length === 0) process.exit()
    })
  }
}
