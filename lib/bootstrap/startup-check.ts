import 'server-only'
import { chosenProvider } from '@/lib/payments/gateways'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { fetchPaymentMethodIds } from '@/lib/smart-gift/payment-methods'

const NOBODY_PAYS =
  'The shop is open to look at, but cannot sell: PAYMENT_PROVIDER is not set. ' +
  'Set it to stripe, or to external where you are paid elsewhere (.env.example explains both).'

const wrongMethod = (id: number, ids: number[]) =>
  `SMART_GIFT_PAYMENT_METHOD_ID is ${id}, but Smart Gift knows no such payment method of yours. ` +
  `It knows: ${ids.join(', ')}. Every sale will be refused until this is put right.`

/** What a merchant has to know of how the shop is paid before it sells, in words; null: all is well or cannot be asked. */
export async function checkPaymentSettings(): Promise<string | null> {
  if (!chosenProvider()) return NOBODY_PAYS
  const id = env().SMART_GIFT_PAYMENT_METHOD_ID
  const ids = await fetchPaymentMethodIds()
  if (!ids) {
    log.warn(
      { id },
      'the payment method could not be checked: Smart Gift did not say which there are',
    )
    return null
  }
  return ids.includes(id) ? null : wrongMethod(id, ids)
}
