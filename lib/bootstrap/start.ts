import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { serverState } from '@/lib/bootstrap/server-state'
import { catalogueAge, startRefreshing } from '@/lib/catalogue/catalogue'
import { log } from '@/lib/platform/log'
import { startTelemetry, stopTelemetry } from '@/lib/platform/telemetry/start-telemetry'

/** Milliseconds in which a new process has time for nothing but its first visitors. */
const FIRST_VISITORS = 1_000

/**
 * What the application does before it serves. A database or an upstream that is away does not stop it: the shop browses
 * without the one and says that it is closed without the other.
 */
export async function start(): Promise<void> {
  await startTelemetry({
    'shop.catalogue.age': catalogueAge,
    'shop.orders.needing_a_person': countOrdersNeedingAPerson,
  })
  serverState().steps = { finishWork, flush: stopTelemetry }
  // Not waited for: whoever comes meanwhile waits for the list (lib/platform/next/page-cache.cjs) and for nothing else.
  openShop().catch((error) => log.error({ err: error }, 'the shop did not open'))
}

/** Loaded when the process ends, or long before that. */
async function finishWork() {
  const { stopQueue } = await import('@/lib/orders/job-queue')
  await stopQueue()
}

/** Loaded when it is asked for: what stands at the top is loaded before the first page. */
async function countOrdersNeedingAPerson() {
  const { ordersToReview } = await import('@/lib/orders/review-queue')
  return ordersToReview()
}

/** What works on earlier orders is loaded last, so that no page waits for it; a checkout loads what it needs itself. */
async function openShop() {
  const catalogue = await startRefreshing()
  log.info({ vouchers: catalogue?.vouchers.length ?? 0 }, 'shop open')
  await pause(FIRST_VISITORS)
  await Promise.all([goOnWithOrders(), sayWhatIsWrong()])
}

async function goOnWithOrders() {
  const { keepReopening } = await import('@/lib/orders/reopen-sales')
  keepReopening()
  const { keepTelling } = await import('@/lib/orders/alerts/keep-telling')
  keepTelling()
  try {
    const { startQueue } = await import('@/lib/orders/job-queue')
    await startQueue()
  } catch (error) {
    log.error(
      { err: error },
      'no database: the shop browses but cannot sell until DATABASE_URL answers',
    )
  }
}

async function sayWhatIsWrong() {
  const { checkPaymentSettings } = await import('@/lib/bootstrap/startup-check')
  const trouble = await checkPaymentSettings()
  if (!trouble) return
  log.error(trouble)
  process.stderr.write(`\n${trouble}\n\n`)
}
