import 'server-only'
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { REFRESH_INTERVAL } from '@/lib/catalogue/cache-ttl'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { acquireLease, type Lease, releaseLease } from '@/lib/catalogue/refresh-lease'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { log } from '@/lib/platform/log'

/** What this process knows of the list. Times in milliseconds of its own clock. */
export type Known = { good: Catalogue | null; readAt: number; nextLook: number }

/** After the first, second … failure in a row; with them upstream is asked four times a minute at most. */
const PAUSES = [2_000, 10_000, 20_000, 30_000]
const LONGEST_PAUSE = 30_000
const LOOK_AGAIN = 1_000
/** So many in a row, about ten minutes, make an empty list believable. */
const BELIEVED_EMPTY = 20

/** Gets the list that the other processes have, waiting for the first one ever if another is at it. */
export async function refreshCatalogue(known: Known): Promise<Lease> {
  let turn = await look(known)
  while (!known.good && turn.isTaken && !turn.isOurs) {
    await pause(LOOK_AGAIN / 4)
    turn = await look(known)
  }
  return turn
}

/** Reads the list upstream if it is our turn. */
export async function adoptCatalogue(known: Known, turn: Lease): Promise<void> {
  if (turn.isOurs) await read(known, turn)
  else known.nextLook = Date.now() + (turn.isTaken ? LOOK_AGAIN : Math.max(LOOK_AGAIN, turn.wait))
}

async function look(known: Known): Promise<Lease> {
  const turn = await acquireLease(known.good?.digest ?? null)
  const { digest } = turn
  const vouchers = turn.vouchers ?? known.good?.vouchers
  const readAt = Date.now() - turn.age
  const isNewer = !known.good || readAt > known.readAt
  if (digest && vouchers && isNewer) keep(known, { digest, vouchers }, readAt)
  return turn
}

/** What talks to upstream is loaded with the first reading: where others have read, no first page waits for it. */
async function read(known: Known, turn: Lease): Promise<void> {
  const { fetchVouchers } = await import('@/lib/smart-gift/vouchers')
  const before = known.good?.vouchers ?? []
  const result = await fetchVouchers(before, turn.progress)
  if ('failure' in result) {
    await fail(known, turn, result.failure, result.retryAfter)
  } else if (
    result.vouchers.length === 0 &&
    before.length > 0 &&
    turn.empties + 1 < BELIEVED_EMPTY
  ) {
    // An empty list after a full one is taken for a fault of upstream, until it has said so for long.
    await fail(known, { ...turn, empties: turn.empties + 1 }, 'empty list', null)
  } else {
    const list = { vouchers: result.vouchers, digest: digestOf(result.vouchers) }
    keep(known, list, Date.now())
    const { progress, passBegunAt } = result
    const wait = Math.max(REFRESH_INTERVAL, result.wait * 1000)
    await releaseLease({ ...list, progress, wait, took: passBegunAt && Date.now() - passBegunAt })
  }
}

async function fail(known: Known, turn: Lease, failure: string, retryAfter: number | null) {
  const failures = turn.failures + 1
  const growing = PAUSES[failures - 1] ?? LONGEST_PAUSE
  const wait = Math.min(retryAfter === null ? growing : retryAfter * 1000, LONGEST_PAUSE)
  known.nextLook = Date.now() + wait
  log.warn({ failure, failures, readAt: known.good?.readAt }, 'catalogue not refreshed')
  // Without room in the budget nothing has failed: a list is read on from where it was.
  const progress = failure === 'budget' ? turn.progress : null
  await releaseLease({ failures, empties: turn.empties, progress, wait })
}

function keep(known: Known, list: Omit<Catalogue, 'readAt'>, readAt: number) {
  known.good = { ...list, readAt: new Date(readAt).toISOString() }
  known.readAt = readAt
  known.nextLook = 0
}

const digestOf = (vouchers: Voucher[]): string =>
  createHash('sha256').update(JSON.stringify(vouchers)).digest('base64url').slice(0, 16)
