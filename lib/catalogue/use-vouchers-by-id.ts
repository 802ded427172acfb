import { useMemo } from 'react'
import useSWR from 'swr'
import { fetchApi, NotFoundError, SWR_OPTIONS } from '@/lib/catalogue/api-fetcher'
import type { Voucher } from '@/lib/domain/voucher/voucher'

export type KnownVouchers = {
  /** null is sold no more; absent is not known just now. */
  vouchers: ReadonlyMap<number, Voucher | null>
  /** Nothing was answered yet, well or badly. */
  isLoading: boolean
}

// SWR compares what it holds, and any two Maps are equal to it: it holds entries.
type Entries = [number, Voucher | null][]

/** Vouchers by id, live. */
export function useVouchersById(ids: readonly number[]): KnownVouchers {
  const distinct = [...new Set(ids)].sort((a, b) => a - b)
  const { data, isLoading } = useSWR(
    distinct.length > 0 ? ['/api/vouchers', ...distinct] : null,
    ([, ...wanted]) => fetchEach(wanted.map(Number)),
    { ...SWR_OPTIONS, keepPreviousData: true },
  )
  const vouchers = useMemo(() => new Map(data), [data])
  return { vouchers, isLoading: isLoading && !data }
}

async function fetchEach(ids: number[]): Promise<Entries> {
  const found = await Promise.all(ids.map(fetchOne))
  return found.filter((entry) => entry !== null)
}

async function fetchOne(id: number): Promise<Entries[number] | null> {
  try {
    return [id, await fetchApi<Voucher>(`/api/vouchers/${id}`)]
  } catch (error) {
    return error instanceof NotFoundError ? [id, null] : null
  }
}
