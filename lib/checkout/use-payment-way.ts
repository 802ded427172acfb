import useSWR from 'swr'
import type { PaymentWay } from '@/lib/payments/way'

async function fetchWay(url: string): Promise<PaymentWay> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()).way
}

const LOOK_AGAIN = 15_000

/** How this shop is paid: the page was drawn before anybody had said so. undefined while nobody knows. Where it is suspended, it looks again. */
export const usePaymentWay = (): PaymentWay | undefined =>
  useSWR<PaymentWay>('/api/payments', fetchWay, {
    revalidateOnFocus: false,
    refreshInterval: (way) => (way === 'suspended' ? LOOK_AGAIN : 0),
  }).data
