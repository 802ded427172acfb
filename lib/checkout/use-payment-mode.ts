import useSWR from 'swr'
import type { PaymentMode } from '@/lib/domain/order/payment-mode'

/** `today`: the ISO date in London, by the shop's clock. A device's own may be years off. */
type Payments = { way: PaymentMode; today: string }

async function fetchPayments(url: string): Promise<Payments> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return await response.json()
}

const LOOK_AGAIN = 15_000

/**
 * How this shop is paid, and its day: the page was drawn before anybody had said so. Both undefined while nobody knows. Where it
 * is suspended, it looks again.
 */
export const usePaymentMode = (): Partial<Payments> =>
  useSWR<Payments>('/api/payments', fetchPayments, {
    revalidateOnFocus: false,
    refreshInterval: (now) => (now?.way === 'suspended' ? LOOK_AGAIN : 0),
  }).data ?? {}
