import 'server-only'
import { serverState } from '@/lib/bootstrap/server-state'
import { catalogueAge } from '@/lib/catalogue/catalogue'
import { FAULT_WORDS } from '@/lib/domain/order/merchant-fault'
import { ordersToReview } from '@/lib/orders/review-queue'
import { log } from '@/lib/platform/log'
import { requestContext } from '@/lib/platform/telemetry/request-context'
import { currentSuspension } from '@/lib/smart-gift/suspension'

const PATIENCE = 1_000

/**
 * Whether this process can do all that the shop does: our own server stands before it, it has a list, its database answers,
 * nothing of the merchant's keeps it from selling, and it is not about to end.
 * Age in whole seconds; null: there never was a list. Orders: null while the database does not say.
 */
export async function readiness() {
  const age = catalogueAge()
  const [orders, suspended] = await Promise.all([ordersToReview(), whySuspended()])
  const isEnding = serverState().isClosing
  const { client, forwarded } = requestContext()
  const server = client !== undefined
  const canSell = orders !== null && suspended === undefined
  return {
    isReady: server && age !== null && canSell && !isEnding,
    server,
    ending: isEnding,
    database: orders !== null,
    catalogue_age_seconds: age,
    orders_needing_a_person: orders,
    // What TRUSTED_PROXY_HOPS should be, as this very request came: the doctor holds them against each other.
    forwarded_addresses: forwarded,
    suspended: suspended ?? undefined,
  }
}

/** Why no orders are taken, and for how many seconds; undefined while they are; null while the database does not say. */
async function whySuspended() {
  try {
    const suspension = await currentSuspension(PATIENCE)
    if (!suspension) return undefined
    const { fault, status, seconds } = suspension
    return { fault, status, seconds: Math.round(seconds), reason: FAULT_WORDS[fault] }
  } catch (error) {
    log.warn({ err: error }, 'nobody can say whether orders are taken: no database')
    return null
  }
}
