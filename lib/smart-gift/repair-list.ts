import type { ReadBefore } from '@/lib/domain/voucher/list-progress'
import type { Voucher } from '@/lib/domain/voucher/voucher'

/** An entry of upstream's list: a voucher, or what could not be read as one. */
export type Item = { voucher: Voucher } | { rotten: unknown }

const STATUSES: readonly unknown[] = ['active', 'hidden', 'disabled', 'at_counter_only']

const NOTHING: ReadBefore = { named: [], nameless: 0 }

/** The same after these items as well. */
export const readSoFar = (items: readonly Item[], before: ReadBefore = NOTHING): ReadBefore => {
  const ids = items.map(idOf)
  const named = ids.filter((id) => id !== null)
  return {
    named: [...new Set([...before.named, ...named])],
    nameless: before.nameless + ids.length - named.length,
  }
}

/**
 * The vouchers of a list, each once and in its order. A rotten entry stands for the voucher as it last was: the one
 * with its id, or, where it has none, the one that is missing, as long as no more are missing than cannot be told.
 * What stands on pages that were read before, or were not read yet, stays as it last was.
 */
export function repairList(
  items: readonly Item[],
  lastGood: readonly Voucher[],
  { before = NOTHING, isWhole = true } = {},
): Voucher[] {
  const { named, nameless } = readSoFar(items, before)
  const known = new Set(named)
  const missing = lastGood.filter(({ id }) => !known.has(id))
  const guesses = isWhole && missing.length <= nameless ? missing : []
  const sound = new Set(items.map((item) => ('voucher' in item ? item.voucher.id : null)))
  const mended = items.flatMap((item) => {
    if ('voucher' in item) return [item.voucher]
    const id = idOf(item)
    const last = id === null ? guesses.shift() : lastGood.find((each) => each.id === id)
    return last && !sound.has(last.id) ? stillTrue(last, item.rotten) : []
  })
  const here = new Set(items.map(idOf))
  const last = new Map(lastGood.map((voucher) => [voucher.id, voucher]))
  const earlier = before.named.flatMap((id) => (here.has(id) ? [] : (last.get(id) ?? [])))
  return onceEach([...earlier, ...mended, ...(isWhole ? guesses : missing)])
}

function onceEach(vouchers: readonly Voucher[]): Voucher[] {
  const byId = new Map<number, Voucher>()
  for (const voucher of vouchers) if (!byId.has(voucher.id)) byId.set(voucher.id, voucher)
  return [...byId.values()]
}

const idOf = (item: Item): number | null =>
  'voucher' in item ? item.voucher.id : idIn(item.rotten)

/** The id of an entry as it came; null where it has none. */
export const idIn = (entry: unknown): number | null => toCount(fields(entry).id)

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
