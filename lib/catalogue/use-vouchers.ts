import useSWR from 'swr'
import type { Voucher } from '@/lib/catalogue/voucher'

class NotSold extends Error {}

async function fetchData<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (response.status === 404) throw new NotSold()
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()).data
}

// A failed refresh leaves what is on the page; the next focus asks again.
const options = { shouldRetryOnError: false }

/** The shelf as the page has it, kept live: asked for again whenever the page gets the focus. */
export function useVouchers(drawn: Voucher[]): Voucher[] {
  return (
    useSWR<Voucher[]>('/api/vouchers', fetchData, { ...options, fallbackData: drawn }).data ?? drawn
  )
}

/** One voucher as the page has it, kept live; null once it is sold here no more. */
export function useVoucher(drawn: Voucher): Voucher | null {
  const url = `/api/vouchers/${drawn.id}`
  const { data, error } = useSWR<Voucher>(url, fetchData, { ...options, fallbackData: drawn })
  return error instanceof NotSold ? null : (data ?? drawn)
}

export type Known = {
  /** null is sold no more; absent is not known just now. */
  vouchers: ReadonlyMap<number, Voucher | null>
  /** Nothing was answered yet, well or badly. */
  isLoading: boolean
}

/** Vouchers by id, live. */
export function useVouchersById(ids: readonly number[]): Known {
  const distinct = [...new Set(ids)].sort((a, b) => a - b)
  const { data = NOTHING_KNOWN, isLoading } = useSWR(
    distinct.length > 0 ? ['/api/vouchers', ...distinct] : null,
    ([list, ...wanted]) => fetchEach(String(list), wanted.map(Number)),
    { ...options, keepPreviousData: true },
  )
  return { vouchers: data, isLoading: isLoading && data === NOTHING_KNOWN }
}

const NOTHING_KNOWN: ReadonlyMap<number, Voucher | null> = new Map()

async function fetchEach(
  list: string,
  ids: number[],
): Promise<ReadonlyMap<number, Voucher | null>> {
  const found = await Promise.all(
    ids.map(async (id) => {
      try {
        return [[id, await fetchData<Voucher>(`${list}/${id}`)] as const]
      } catch (error) {
        return error instanceof NotSold ? [[id, null] as const] : []
      }
    }),
  )
  return new Map(found.flat())
}
