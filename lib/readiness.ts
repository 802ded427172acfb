import 'server-only'
import { catalogueAge } from '@/lib/catalogue/catalogue'
import { isClosing } from '@/lib/gate/gate'
import { ordersNeedingAPerson } from '@/lib/orders/needing-a-person'

/**
 * Whether this process can do all that the shop does: it has a list, its database answers, and it is not about to end.
 * Age in whole seconds; null: there never was a list. Orders: null while the database does not say.
 */
export async function readiness() {
  const age = catalogueAge()
  const orders = await ordersNeedingAPerson()
  const isEnding = isClosing()
  return {
    isReady: age !== null && orders !== null && !isEnding,
    ending: isEnding,
    database: orders !== null,
    catalogue_age_seconds: age,
    orders_needing_a_person: orders,
  }
}
