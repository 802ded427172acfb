import useSWR from 'swr'
import { fetchLive, LIVE_OPTIONS, NotSold } from '@/lib/catalogue/fetch-live'
import type { Voucher } from '@/lib/catalogue/voucher'

export type Known = {
  /** null is sold no more; absent is not known just now. */
  vouchers: ReadonlyMap<number, Voucher | null>
  /** Nothing was answered yet, well or badly. */
  isLoading: boolean
}

const NOTHING: Known['vouchers'] = new Map()

/** Vouchers by id, live. */
export function useVouchersById(ids: readonly number[]): Known {
  const distinct = [...new Set(ids)].sort((a, b) => a - b)
  const { data: vouchers = NOTHING, isLoading } = useSWR(
    distinct.length > 0 ? ['/api/vouchers', ...distinct] : null,
    ([, ...wanted]) => fetchEach(wanted.map(Number)),
    { ...LIVE_OPTIONS, keepPreviousData: true },
  )
  return { vouchers, isLoading: isLoading && vouchers === NOTHING }
}

async function fetchEach(ids: number[]): Promise<Known['vouchers']> {
  const found = await Promise.all(ids.map(fetchOne))
  return new Map(found.filter((entry) => entry !== null))
}

async function fetchOne(id: number): Promise<[number, Voucher | null] | null> {
  try {
    return [id, await fetchLive<Voucher>(`/api/vouchers/${id}`)]
  } catch (error) {
    return error instanceof NotSold ? [id, null] : null
  }
}
