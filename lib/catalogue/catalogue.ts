import 'server-only'
import { CATALOGUE_TTL, REFRESH_INTERVAL } from '@/lib/catalogue/cache-ttl'
import type { Known } from '@/lib/catalogue/refresh'
import { imagePath } from '@/lib/domain/voucher/image-url'
import { catalogueOrder, isListed, isPurchasable, type Voucher } from '@/lib/domain/voucher/voucher'
import { log } from '@/lib/platform/log'

/** The last good list of upstream, of every status; when it was read (ISO 8601), and a fingerprint of the vouchers. */
export type Catalogue = { vouchers: Voucher[]; readAt: string; digest: string }

const PATIENCE = 1_500
const LOOK_EVERY = 4_000

type State = Known & {
  /** A refresh, and its first half: asking the other processes. */
  refreshing: Promise<void> | null
  catchingUp: Promise<unknown> | null
  begunAt: number
  /** Over once a new process knows the list, or that it cannot be had. */
  firstLook?: Promise<Catalogue | null>
}

// Next bundles pages and route handlers apart; the process has one catalogue all the same. lib/platform/next reads it there.
const shared = globalThis as { catalogue?: State; catalogueUpkeep?: NodeJS.Timeout }
const state = (): State =>
  (shared.catalogue ??= {
    good: null,
    readAt: 0,
    nextLook: 0,
    refreshing: null,
    catchingUp: null,
    begunAt: 0,
  })

const isOlderThan = (age: number, { good, readAt }: State) => !good || Date.now() - readAt >= age

/** The last good list as this process has it, however old. */
export const lastValidCatalogue = (): Catalogue | null => state().good

/** Whole seconds since the list that is shown was read upstream; null while there is none. */
export const catalogueAge = (): number | null =>
  state().good && Math.round((Date.now() - state().readAt) / 1000)

/**
 * The last good list, brought up to date first when it is older than 20 s. One refresh at a time, shared with all
 * processes; who has a good list already waits for a slow upstream only a moment. null: there never was a list.
 */
export async function readCatalogue(): Promise<Catalogue | null> {
  const now = state()
  if (!isOlderThan(CATALOGUE_TTL, now)) return now.good
  const refreshing = startRefresh(now)
  // A process that has just begun is not kept from the others' list by an upstream that hangs.
  if (!now.good) await Promise.race([refreshing, now.catchingUp])
  if (!isOlderThan(CATALOGUE_TTL, now)) return now.good
  const patience = now.begunAt + PATIENCE - Date.now()
  await (now.good ? Promise.race([refreshing, pause(patience)]) : refreshing)
  return now.good
}

/** Reads the list, and keeps it fresh also while nobody comes, so that nobody has to wait for it. */
export function startRefreshing(): Promise<Catalogue | null> {
  shared.catalogueUpkeep ??= setInterval(() => {
    if (isOlderThan(REFRESH_INTERVAL, state())) {
      startRefresh(state())?.catch((error) => log.error({ err: error }, 'catalogue upkeep failed'))
    }
  }, LOOK_EVERY).unref()
  const now = state()
  now.firstLook ??= readCatalogue().catch((error) => {
    log.error({ err: error }, 'first look at the catalogue failed')
    return null
  })
  return now.firstLook
}

function startRefresh(now: State): Promise<void> | null {
  if (!now.refreshing && Date.now() >= now.nextLook) {
    now.begunAt = Date.now()
    // Pages come in a bundle of their own: what talks to the database and upstream is loaded where the upkeep is, not twice.
    const refresh = import('@/lib/catalogue/refresh')
    const catchingUp = refresh.then(({ refreshCatalogue }) => refreshCatalogue(now))
    now.catchingUp = catchingUp
    now.refreshing = Promise.all([refresh, catchingUp])
      .then(([{ adoptCatalogue }, turn]) => adoptCatalogue(now, turn))
      .finally(() => {
        now.refreshing = null
      })
  }
  return now.refreshing
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })

/** The voucher as a page or browser gets it: its picture is at our own address, never at upstream's. */
const shown = (voucher: Voucher): Voucher => ({ ...voucher, image: imagePath(voucher) })

/** What the shop lists, in its order. */
export const listedVouchers = (catalogue: Catalogue): Voucher[] =>
  catalogueOrder(catalogue.vouchers.filter(isListed)).map(shown)

/** The voucher with this id if it may be bought here (hidden ones too), else null. */
export function findPurchasableVoucher(catalogue: Catalogue, id: number): Voucher | null {
  const voucher = catalogue.vouchers.find((each) => each.id === id && isPurchasable(each))
  return voucher ? shown(voucher) : null
}

/** Where upstream keeps a voucher's picture; null where there is none or it is not sold here. */
export const findImageSource = (
  catalogue: Catalogue,
  id: number,
): Pick<Voucher, 'id' | 'image'> | null =>
  catalogue.vouchers.find((each) => each.id === id && isPurchasable(each)) ?? null
