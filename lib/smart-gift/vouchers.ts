import 'server-only'
import { z } from 'zod'
import { parseDecimal } from '@/lib/domain/money'
import type { ListProgress } from '@/lib/domain/voucher/list-progress'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { log } from '@/lib/platform/log'
import { type ListEnd, readPages } from '@/lib/smart-gift/read-pages'
import { type Item, readSoFar, repairList, toCount } from '@/lib/smart-gift/repair-list'
import { SLOT_SECONDS, secondsBetweenLists } from '@/lib/smart-gift/upstream-rate-limiter'

const Money = z.union([z.string(), z.number()]).transform((value, context) => {
  const pence = parseDecimal(String(value))
  if (pence !== null) return pence
  context.addIssue('is not an amount of money')
  return z.NEVER
})

/** A count that came as text is as clear as one that came as a number. */
const Count = z.preprocess((value) => toCount(value) ?? value, z.int())

const Persons = Count.pipe(z.int().min(1))
  .nullish()
  .transform((count) => count ?? 1)

const Moment = z.iso
  .datetime()
  .nullish()
  .catch(null)
  .transform((time) => time ?? null)

/** What can be stored and shown: whole letters, and of what cannot be printed only the ends of lines. */
const Text = z.string().transform((text) => text.replace(/\p{Cs}|[^\P{Cc}\t\r\n]/gu, ''))

const Picture = z.url({ protocol: /^https?$/ })

const Common = z.object({
  /** No longer than an address may name it (lib/marketing/links). */
  id: Count.pipe(z.int().positive().max(999_999_999)),
  title: Text.pipe(
    z
      .string()
      .trim()
      .regex(/[^\s\p{Cf}]/u, 'has nothing to read'),
  ),
  selling_description: Text.nullish().transform((text) => text ?? ''),
  status: z.enum(['active', 'hidden', 'disabled', 'at_counter_only']),
  persons_min: Persons,
  persons_max: Persons,
  available_count: Count.nullish().transform((count) =>
    count == null ? null : Math.max(0, count),
  ),
  image: Picture.nullish()
    .catch(null)
    .transform((url) => url ?? null),
  expiry: Moment,
  updated_at: Moment,
})

/** The documented voucher object, with the rules its page states; money becomes integer pence. */
export const ApiVoucher: z.ZodType<Voucher> = z
  .discriminatedUnion('type', [
    Common.extend({ type: z.literal('monetary'), min: Money, max: Money, increments: Money }),
    Common.extend({ type: z.literal('experience'), value: Money }),
  ])
  .refine((v) => v.persons_min <= v.persons_max, 'persons_min is above persons_max')
  .refine((v) => v.type !== 'monetary' || v.min <= v.max, 'min is above max')
  .refine((v) => v.type !== 'monetary' || v.increments > 0, 'increments is not above 0')

const WireList = z.object({ data: z.array(z.unknown()) })

/**
 * The vouchers of an answer to GET /vouchers, in its order. A malformed one is logged and stays as it was in the
 * last good list, or is left out where it is new. null: not a list.
 */
export function parseVouchers(body: unknown, lastGood: readonly Voucher[] = []): Voucher[] | null {
  const list = WireList.safeParse(body)
  return list.success ? repairList(list.data.data.map(parseItem), lastGood) : null
}

function parseItem(rotten: unknown, index: number): Item {
  const parsed = ApiVoucher.safeParse(rotten)
  if (parsed.success) return { voucher: parsed.data }
  log.warn({ index, reason: z.prettifyError(parsed.error) }, 'malformed voucher')
  return { rotten }
}

export type VouchersResult =
  /** `progress`: where the next reading goes on; `wait`: seconds until then; `passBegunAt`: when the first page was asked for, once there is no next. */
  | { vouchers: Voucher[]; progress: ListProgress | null; wait: number; passBegunAt: number | null }
  | { failure: string; retryAfter: number | null }

/**
 * All vouchers of the merchant, of every status; or why they could not be had, and for how many seconds. Of a list that
 * could not be read to its end, the vouchers of the other pages are as they last were.
 */
export async function fetchVouchers(
  lastGood: readonly Voucher[],
  progress: ListProgress | null = null,
): Promise<VouchersResult> {
  const begunAt = progress?.begunAt ?? Date.now()
  const read = await readPages(progress)
  if ('failure' in read) return read
  const { entries, end } = read
  const items = entries.map(parseItem)
  const pages = (progress?.pages ?? 0) + read.pages
  if (end.kind !== 'whole') log.warn({ ...end, pages }, 'list of vouchers not read to its end')
  const isWhole = end.kind === 'whole'
  return {
    vouchers: repairList(items, lastGood, { before: progress ?? undefined, isWhole }),
    progress:
      end.kind === 'later'
        ? { ...readSoFar(items, progress ?? undefined), next: end.next, pages, begunAt }
        : null,
    wait: Math.max(waitAfter(end), secondsBetweenLists(pages)),
    passBegunAt: end.kind === 'later' ? null : begunAt,
  }
}

const waitAfter = (end: ListEnd): number =>
  end.kind === 'whole' ? 0 : Math.min(end.retryAfter ?? 0, SLOT_SECONDS)
