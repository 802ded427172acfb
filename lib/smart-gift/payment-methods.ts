import 'server-only'
import { z } from 'zod'
import { truncate } from '@/lib/domain/truncate'
import { callSmartGift } from '@/lib/smart-gift/client'
import type { CallKind } from '@/lib/smart-gift/upstream-rate-limiter'

const DEADLINE = 8_000
const LONGEST_NAME = 60

/** `name`: the merchant's own; empty where it has none. */
export type PaymentMethod = { id: number; name: string }

const Name = z
  .string()
  .catch('')
  .transform((name) => truncate(name.replace(/\s+/g, ' ').trim(), LONGEST_NAME))

const WireMethods = z.object({
  data: z.array(z.object({ id: z.int(), name: Name }).catch({ id: 0, name: '' })),
})

/** The merchant's payment methods; null where they could not be had. */
export async function fetchPaymentMethods(
  kind: CallKind = 'sale',
): Promise<PaymentMethod[] | null> {
  const outcome = await callSmartGift({
    method: 'GET',
    path: '/payment-methods',
    kind,
    deadline: DEADLINE,
  })
  if (outcome.kind !== 'answered' || outcome.status !== 200) return null
  const methods = WireMethods.safeParse(outcome.body)
  return methods.success ? methods.data.data : null
}

/** Their ids alone. */
export async function fetchPaymentMethodIds(): Promise<number[] | null> {
  const methods = await fetchPaymentMethods()
  return methods?.map(({ id }) => id) ?? null
}
