import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { keepCatalogueFresh, readCatalogue } from '@/lib/catalogue/catalogue'
import { database } from '@/lib/database/connection'
import { env } from '@/lib/env'
import { closeGate, isClosing, openGate } from '@/lib/gate/gate'
import { log } from '@/lib/log'
import { keepQueryOut } from '@/lib/pages/keep-query-out'
import { shop } from '@/lib/shop'

/** Milliseconds: whoever comes at once after the start is given a page first. */
const AFTER_FIRST_PAGES = 250

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
  keepQueryOut()
  openGate()
  finishWorkFirst()
  await database().catch(sayNoDatabase)
  const catalogue = await readCatalogue()
  keepCatalogueFresh()
  log.info({ shop: shop.name, vouchers: catalogue?.vouchers.length ?? 0 }, 'shop open')
  setTimeout(prepareToSell, AFTER_FIRST_PAGES)
}

/** What no page waits for: orders left unfinished are gone on with, and the way to be paid is checked. */
async function prepareToSell() {
  if (isClosing()) return
  const { startQueue } = await import('@/lib/orders/queue')
  await startQueue().catch(sayNoDatabase)
  const { paymentTrouble } = await import('@/lib/payments/check-at-start')
  const trouble = await paymentTrouble()
  if (!trouble) return
  log.error(trouble)
  process.stderr.write(`\n${trouble}\n\n`)
}

function sayNoDatabase(error: unknown) {
  log.error(
    { err: error },
    'no database: the shop browses but cannot sell until DATABASE_URL answers',
  )
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
      await import('@/lib/orders/queue')
        .then(({ stopQueue }) => stopQueue())
        .catch((error) => log.error({ err: error }, 'queue not stopped'))
      for (const listener of nexts) listener(...said)
      if (nexts.length === 0) process.exit()
    })
  }
}
