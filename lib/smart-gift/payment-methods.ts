import 'server-only'
import { z } from 'zod'
import { callSmartGift } from '@/lib/smart-gift/client'

const DEADLINE = 8_000

const WireMethods = z.object({ data: z.array(z.object({ id: z.int() }).catch({ id: 0 })) })

/** The ids of the merchant's payment methods; null where they could not be had. */
export async function fetchPaymentMethodIds(): Promise<number[] | null> {
  const outcome = await callSmartGift({
    method: 'GET',
    path: '/payment-methods',
    deadline: DEADLINE,
  })
  if (outcome.kind !== 'answered' || outcome.status !== 200) return null
  const methods = WireMethods.safeParse(outcome.body)
  return methods.success ? methods.data.data.map(({ id }) => id) : null
}
