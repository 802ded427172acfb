import 'server-only'
import { serverState } from '@/lib/bootstrap/server-state'
import { catalogueAge } from '@/lib/catalogue/catalogue'
import { ordersNeedingAPerson } from '@/lib/orders/needing-a-person'
import { atWork } from '@/lib/telemetry/at-work'

/**
 * Whether this process can do all that the shop does: our own server stands before it, it has a list, its database answers, and
 * it is not about to end.
 * Age in whole seconds; null: there never was a list. Orders: null while the database does not say.
 */
export async function readiness() {
  const age = catalogueAge()
  const orders = await ordersNeedingAPerson()
  const isEnding = serverState().isClosing
  const server = atWork().client !== undefined
  return {
    isReady: server && age !== null && orders !== null && !isEnding,
    server,
    ending: isEnding,
    database: orders !== null,
    catalogue_age_seconds: age,
    orders_needing_a_person: orders,
  }
}
