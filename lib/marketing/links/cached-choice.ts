import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { presetAmounts } from '@/lib/domain/voucher/amount'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import type { Chosen } from '@/lib/marketing/links/chosen-link'

const MOST_PERSONS = 12

/**
 * Keeps the page of an unusual choice out of the page cache (lib/platform/next): a voucher may have thousands of amounts, and each would
 * be a file. The amounts that are offered, and small parties, are kept like any other page.
 */
export async function keepOnlyUsual(voucher: Voucher, chosen: Chosen | null): Promise<void> {
  if (!chosen) return
  const isUsual =
    'persons' in chosen
      ? chosen.persons <= MOST_PERSONS
      : voucher.type === 'monetary' && presetAmounts(voucher).includes(chosen.value)
  if (!isUsual) await drawnForEachVisit()
}

async function drawnForEachVisit(): Promise<true> {
  'use cache'
  cacheTag('private')
  cacheLife({ stale: 30, revalidate: 1, expire: 300 })
  return true
}
