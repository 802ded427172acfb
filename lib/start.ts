import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { catalogueAge, keepCatalogueFresh } from '@/lib/catalogue/catalogue'
import { env } from '@/lib/env'
import { finishWorkFirst } from '@/lib/finish-work-first'
import { openGate } from '@/lib/gate/gate'
import { log } from '@/lib/log'
import { keepQueryOut } from '@/lib/pages/keep-query-out'
import { startTelemetry } from '@/lib/telemetry/telemetry'

/** Milliseconds in which a new process has time for nothing but its first visitors. */
const FIRST_VISITORS = 1_000

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
    'shop.orders.needing_a_person': countOrdersNeedingAPerson,
  })
  keepQueryOut()
  openGate()
  finishWorkFirst()
  // Not waited for: whoever comes meanwhile waits for the list (lib/pages/page-cache.cjs) and for nothing else.
  openShop().catch((error) => log.error({ err: error }, 'the shop did not open'))
}

/** Loaded when it is asked for: what stands at the top is loaded before the first page. */
async function countOrdersNeedingAPerson() {
  const { ordersNeedingAPerson } = await import('@/lib/orders/needing-a-person')
  return ordersNeedingAPerson()
}

/** What works on earlier orders is loaded last, so that no page waits for it; a checkout loads what it needs itself. */
async function openShop() {
  const catalogue = await keepCatalogueFresh()
  log.info({ vouchers: catalogue?.vouchers.length ?? 0 }, 'shop open')
  await pause(FIRST_VISITORS)
  await Promise.all([goOnWithOrders(), sayWhatIsWrong()])
}

async function goOnWithOrders() {
  const { keepReopening } = await import('@/lib/smart-gift/reopen')
  keepReopening()
  try {
    const { startQueue } = await import('@/lib/orders/queue')
    await startQueue()
  } catch (error) {
    log.error(
      { err: error },
      'no database: the shop browses but cannot sell until DATABASE_URL answers',
    )
  }
}

async function sayWhatIsWrong() {
  const { paymentTrouble } = await import('@/lib/payments/check-at-start')
  const trouble = await paymentTrouble()
  if (!trouble) return
  log.error(trouble)
  process.stderr.write(`\n${trouble}\n\n`)
}
