import 'server-only'
import { z } from 'zod'
import type { Voucher } from '@/lib/catalogue/voucher'
import { log } from '@/lib/log'
import { parseDecimal } from '@/lib/money'
import { callSmartGift } from '@/lib/smart-gift/client'

const DEADLINE = 8_000

const Money = z.union([z.string(), z.number()]).transform((value, context) => {
  const pence = parseDecimal(String(value))
  if (pence !== null) return pence
  context.addIssue('is not an amount of money')
  return z.NEVER
})

const Persons = z
  .int()
  .min(1)
  .nullish()
  .transform((count) => count ?? 1)

const Moment = z.iso
  .datetime()
  .nullish()
  .catch(null)
  .transform((time) => time ?? null)

const Common = z.object({
  id: z.int().positive(),
  title: z.string().trim().min(1),
  selling_description: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  status: z.enum(['active', 'hidden', 'disabled', 'at_counter_only']),
  persons_min: Persons,
  persons_max: Persons,
  available_count: z
    .int()
    .nullish()
    .transform((count) => (count == null ? null : Math.max(0, count))),
  image: z
    .url()
    .nullish()
    .catch(null)
    .transform((url) => url ?? null),
  expiry: Moment,
  updated_at: Moment,
})

/** The documented voucher object, with the rules its page states; money becomes integer pence. */
export const WireVoucher: z.ZodType<Voucher> = z
  .discriminatedUnion('type', [
    Common.extend({ type: z.literal('monetary'), min: Money, max: Money, increments: Money }),
    Common.extend({ type: z.literal('experience'), value: Money }),
  ])
  .refine((v) => v.persons_min <= v.persons_max, 'persons_min is above persons_max')
  .refine((v) => v.type !== 'monetary' || v.min <= v.max, 'min is above max')
  .refine((v) => v.type !== 'monetary' || v.increments > 0, 'increments is not above 0')

const WireList = z.object({ data: z.array(z.unknown()) })

/** The vouchers of an answer to GET /vouchers, in its order; a malformed one is left out and logged. null: not a list. */
export function parseVouchers(body: unknown): Voucher[] | null {
  const list = WireList.safeParse(body)
  if (!list.success) return null
  const byId = new Map<number, Voucher>()
  for (const [index, item] of list.data.data.entries()) {
    const parsed = WireVoucher.safeParse(item)
    if (!parsed.success) {
      log.warn({ index, reason: z.prettifyError(parsed.error) }, 'voucher left out: malformed')
    } else if (!byId.has(parsed.data.id)) byId.set(parsed.data.id, parsed.data)
  }
  return [...byId.values()]
}

export type VouchersResult =
  | { vouchers: Voucher[] }
  | { failure: string; retryAfter: number | null }

/** All vouchers of the merchant, of every status; or why they could not be had. */
export async function fetchVouchers(): Promise<VouchersResult> {
  const outcome = await callSmartGift({ method: 'GET', path: '/vouchers', deadline: DEADLINE })
  if (outcome.kind !== 'answered') return { failure: outcome.reason, retryAfter: null }
  const vouchers = outcome.status === 200 ? parseVouchers(outcome.body) : null
  return vouchers
    ? { vouchers }
    : { failure: `unusable answer (${outcome.status})`, retryAfter: outcome.retryAfter }
}
