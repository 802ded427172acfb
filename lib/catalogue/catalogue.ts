import 'server-only'
import { picturePath } from '@/lib/catalogue/picture'
import { loadSnapshot, saveSnapshot } from '@/lib/catalogue/snapshot'
import { isListed, isSold, shelfOrder, type Voucher } from '@/lib/catalogue/voucher'
import { log } from '@/lib/log'
import { fetchVouchers } from '@/lib/smart-gift/vouchers'

/** The last good list of upstream, of every status, and when it was read (ISO 8601). */
export type Catalogue = { vouchers: Voucher[]; readAt: string }

const FRESH = 20_000
const PATIENCE = 1_500
const LONGEST_PAUSE = 30_000
/** So many in a row, about ten minutes, make an empty list believable. */
const BELIEVED_EMPTY = 20

type State = {
  good: Catalogue | null
  refreshing: Promise<void> | null
  failures: number
  empties: number
  nextTry: number
}

// Next bundles pages and route handlers apart; the process has one catalogue all the same.
const shared = globalThis as { catalogue?: State }
const state = (): State =>
  (shared.catalogue ??= { good: null, refreshing: null, failures: 0, empties: 0, nextTry: 0 })

const ageOf = (catalogue: Catalogue) => Date.now() - Date.parse(catalogue.readAt)

/**
 * The last good list, refreshed first when it is older than 20 s. One refresh at a time, with growing pauses
 * while upstream fails; who has a good list already waits for a slow upstream only a moment.
 * null: there never was a list.
 */
export async function readCatalogue(): Promise<Catalogue | null> {
  const now = state()
  if (now.good && ageOf(now.good) < FRESH) return now.good
  if (!now.refreshing && Date.now() >= now.nextTry) {
    now.refreshing = refresh(now).finally(() => {
      now.refreshing = null
    })
  }
  await (now.good ? Promise.race([now.refreshing, pause(PATIENCE)]) : now.refreshing)
  return now.good
}

async function refresh(now: State): Promise<void> {
  const result = await fetchVouchers()
  const isNews = 'vouchers' in result && result.vouchers.length > 0
  if (!isNews) now.good ??= await loadSnapshot()
  const failure = 'failure' in result ? result.failure : suspicion(result.vouchers, now)
  if (failure === null && 'vouchers' in result) {
    now.good = { vouchers: result.vouchers, readAt: new Date().toISOString() }
    now.failures = 0
    return saveSnapshot(now.good)
  }
  now.failures += 1
  const wait =
    'failure' in result && result.retryAfter ? result.retryAfter * 1000 : 2 ** now.failures * 500
  now.nextTry = Date.now() + Math.min(wait, LONGEST_PAUSE)
  log.warn({ failure, failures: now.failures, readAt: now.good?.readAt }, 'catalogue not refreshed')
}

/** An empty list after a full one is taken for a fault of upstream, until it has said so for long. */
function suspicion(vouchers: Voucher[], now: State): string | null {
  if (vouchers.length > 0 || !now.good?.vouchers.length) {
    now.empties = 0
    return null
  }
  now.empties += 1
  return now.empties < BELIEVED_EMPTY ? 'empty list' : null
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })

/** The voucher as a page or browser gets it: its picture is at our own address, never at upstream's. */
const shown = (voucher: Voucher): Voucher => ({ ...voucher, image: picturePath(voucher) })

/** What the shop lists, in its order. */
export const listedVouchers = (catalogue: Catalogue): Voucher[] =>
  shelfOrder(catalogue.vouchers.filter(isListed)).map(shown)

/** The voucher with this id if it may be bought here (hidden ones too), else null. */
export function soldVoucher(catalogue: Catalogue, id: number): Voucher | null {
  const voucher = catalogue.vouchers.find((each) => each.id === id && isSold(each))
  return voucher ? shown(voucher) : null
}

/** Where upstream keeps a voucher's picture; null where there is none or it is not sold here. */
export const pictureSource = (
  catalogue: Catalogue,
  id: number,
): Pick<Voucher, 'id' | 'image'> | null =>
  catalogue.vouchers.find((each) => each.id === id && isSold(each)) ?? null
