import type { Voucher } from '@/lib/catalogue/voucher'

/** An entry of upstream's list: a voucher, or what could not be read as one. */
export type Item = { voucher: Voucher } | { rotten: unknown }

const STATUSES: readonly unknown[] = ['active', 'hidden', 'disabled', 'at_counter_only']

/**
 * The vouchers of a list, each once and in its order. A rotten entry stands for the voucher as it last was: the one
 * with its id, or, where it has none, the one that is missing, as long as no more are missing than cannot be told.
 */
export function mendList(items: readonly Item[], lastGood: readonly Voucher[]): Voucher[] {
  const named = new Set(items.map(idOf))
  const missing = lastGood.filter(({ id }) => !named.has(id))
  const nameless = items.filter((item) => idOf(item) === null).length
  const guesses = missing.length <= nameless ? missing : []
  const sound = new Set(items.map((item) => ('voucher' in item ? item.voucher.id : null)))
  const mended = items.flatMap((item) => {
    if ('voucher' in item) return [item.voucher]
    const id = idOf(item)
    const last = id === null ? guesses.shift() : lastGood.find((each) => each.id === id)
    return last && !sound.has(last.id) ? stillTrue(last, item.rotten) : []
  })
  return mended.filter(({ id }, at) => mended.findIndex((each) => each.id === id) === at)
}

function idOf(item: Item): number | null {
  if ('voucher' in item) return item.voucher.id
  return toCount(fields(item.rotten).id)
}

/** The voucher as it was, but never sold when what can be read says that it is not, or that none is left. */
function stillTrue(last: Voucher, rotten: unknown): Voucher[] {
  const { status = last.status, available_count: left } = fields(rotten)
  if (typeof status === 'string' && !STATUSES.includes(status)) return []
  const count = toCount(left)
  return [
    {
      ...last,
      status: STATUSES.includes(status) ? (status as Voucher['status']) : last.status,
      available_count: count === null ? last.available_count : Math.max(0, count),
    },
  ]
}

/** A whole number, also where it came as text; null where there is none. */
export function toCount(value: unknown): number | null {
  if (typeof value === 'string') return /^-?\d{1,9}$/.test(value) ? Number(value) : null
  return Number.isInteger(value) ? (value as number) : null
}

const fields = (rotten: unknown): Record<string, unknown> =>
  typeof rotten === 'object' && rotten !== null ? { ...rotten } : {}
