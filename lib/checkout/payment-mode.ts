import 'server-only'
import type { PaymentMode } from '@/lib/domain/order/payment-mode'
import { chosenProvider } from '@/lib/payments/gateways'
import { log } from '@/lib/platform/log'
import { currentSuspension } from '@/lib/smart-gift/suspension'

/** How this shop is paid at the moment. */
export async function currentPaymentMode(): Promise<PaymentMode> {
  const provider = chosenProvider()
  if (!provider) return null
  if (await isSuspended()) return 'suspended'
  return provider.till ? 'redirect' : 'elsewhere'
}

/** While the database is away, the checkout itself says what can be said. */
async function isSuspended(): Promise<boolean> {
  try {
    return (await currentSuspension()) !== null
  } catch (error) {
    log.warn({ err: error }, 'nobody can say whether orders are taken: no database')
    return false
  }
}
