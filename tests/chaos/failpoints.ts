import { setTimeout as pause } from 'node:timers/promises'
import type { Failpoint } from '@/lib/orders/failpoints'
import { removeCopy, type Shop, startShop } from '../browser/support/shop'
import type { Chance } from './chance'
import { check } from './checker'
import { collect } from './collect'
import type { LedgerOrder, Violation } from './history'
import type { Ledger } from './ledger'
import { type End, type Plan, plan, type Voucher } from './plans'
import { goShopping, type World } from './shopper'

type Case = {
  /** A place, or that place of one of several sales, as `failpoint` has it. */
  at: Failpoint | `${Failpoint}/${number}`
  end: End
  /** Of how many deliveries the order is; 1 where left out. */
  ways?: number
  becomes: [order: string, payment: string]
}

const refused: Omit<Case, 'at'> = { end: 'pay', becomes: ['rejected', 'released'] }
const left: Omit<Case, 'at'> = { end: 'go back', becomes: ['expired', 'void'] }
const lost: Omit<Case, 'at'> = { end: 'pay', becomes: ['unknown', 'held'] }
const sold: Omit<Case, 'at'> = { end: 'pay', becomes: ['captured', 'captured'] }

/**
 * Every place where a process may die. Of each way the last place comes first: the process that is started to die at
 * one also resumes the order that the process before left, and must pass only later places on that way.
 */
const REFUSED: Case[] = [
  { at: 'released', ...refused },
  { at: 'release-answered', ...refused },
  { at: 'rejected', ...refused },
  { at: 'rejected/2', ...refused, ways: 3 },
  { at: 'rejected/1', ...refused, ways: 3 },
]
/** Between every two of three sales, and in the middle of the second: the third is sold all the same. */
const SEVERAL: Case[] = [
  { at: 'sold/2', ...sold, ways: 3 },
  { at: 'sale-answered/2', ...lost, ways: 3 },
  { at: 'selling/2', ...lost, ways: 3 },
  { at: 'sold/1', ...sold, ways: 3 },
]
const OTHERS: Case[] = [
  { at: 'closed', ...left },
  { at: 'close-answered', ...left },
  { at: 'captured', ...sold },
  { at: 'capture-answered', ...sold },
  { at: 'sold', ...sold },
  { at: 'sale-answered', ...lost },
  { at: 'selling', ...lost },
  { at: 'authorised', ...sold },
  { at: 'payment-read', ...sold },
  { at: 'session-recorded', ...sold },
  { at: 'session-opened', ...sold },
  { at: 'order-recorded', ...sold },
]

/** Milliseconds in which a shopper gets as far as a place, and in which all is over at the end. */
const PATIENCE = 30_000
const NOT_FOR_SALE = { 'cart.0.id': ['This voucher has just been sold out.'] }

type Settings = Parameters<typeof startShop>[0]
type Stage = { settings: Settings & { port: number }; world: World; ledger: Ledger; chance: Chance }

/** One place of each way, for those who are in a hurry. */
const SHORT: Case['at'][] = [
  'sold/1',
  'release-answered',
  'close-answered',
  'capture-answered',
  'selling',
  'session-opened',
]

type Manner = {
  isShort: boolean
  /** Called once the tables are there. */
  opened: () => Promise<void>
}

/** Kills a shop once at every place, and says what did not come right. */
export async function dieEverywhere(
  stage: Stage,
  { isShort, opened }: Manner,
): Promise<Violation[]> {
  const { upstream } = stage.world
  const chosen = ({ at }: Case) => !isShort || SHORT.includes(at)
  const actors = new Actors(stage, await upstream.get<Voucher[]>('vouchers'))
  await actors.start()
  await opened()
  await upstream.faults([{ kind: 'reject', path: '/sale', errors: NOT_FOR_SALE }])
  for (const place of REFUSED.filter(chosen)) await actors.dieAt(place)
  await actors.rest()
  await upstream.faults([])
  for (const place of [...SEVERAL, ...OTHERS].filter(chosen)) await actors.dieAt(place)
  return judge(stage, await actors.finish())
}

/** One shop that is started again and again, and a shopper a place. */
class Actors {
  #shop: Shop | undefined
  #shoppers: Promise<boolean>[] = []
  #keys = new Map<string, Case>()

  constructor(
    readonly stage: Stage,
    readonly vouchers: Voucher[],
  ) {}

  async start(FAILPOINT?: Case['at']) {
    const { settings } = this.stage
    const more = { ...settings.more, FAILPOINT }
    const folder = this.#shop?.folder
    await this.#shop?.kill()
    this.#shop = await startShop({ ...settings, more }, folder)
    return this.#shop
  }

  async dieAt(place: Case) {
    const { world, chance } = this.stage
    const { ended } = await this.start(place.at)
    await this.#untilCalm() // or this death would meet the order before, too
    const steady = this.vouchers.filter(({ available_count }) => available_count === null)
    const own = { ...goodPlan(chance, steady, place.ways ?? 1), end: place.end }
    this.#keys.set(own.key, place)
    this.#shoppers.push(goShopping(world, own, chance))
    const late = pause(PATIENCE, 'late', { ref: false })
    if ((await Promise.race([ended, late])) === 'late') throw new Error(`nobody passed ${place.at}`)
  }

  /** Lets what was interrupted go on, with nothing in its way. */
  async rest() {
    await this.start()
    await this.#untilCalm()
  }

  /** Lets all that was interrupted come to its end. */
  async finish() {
    await this.rest()
    await this.#shop?.kill()
    if (this.#shop) await removeCopy(this.#shop.folder)
    return this.#keys
  }

  async #untilCalm() {
    await Promise.all(this.#shoppers)
    const until = Date.now() + PATIENCE
    while ((await this.stage.ledger.unfinished()) > 0 && Date.now() < until) await pause(100)
  }
}

function goodPlan(chance: Chance, vouchers: Voucher[], ways: number): Plan {
  for (;;) {
    const own = plan(chance, vouchers, { isAddressAsked: true, ways })
    if (own.checkout.price !== null) return { ...own, other: null, presses: 1, returns: 1 }
  }
}

async function judge({ world, ledger }: Stage, keys: Map<string, Case>): Promise<Violation[]> {
  const { posted } = world
  const seen = { posted, forged: [], calmAt: '', callsAMinute: Number.POSITIVE_INFINITY }
  const history = await collect(world.upstream, ledger, seen)
  const byKey = new Map(history.orders.map((order) => [order.key, order]))
  const ends = [...keys].flatMap(([key, place]) => wrongEnd(place, byKey.get(key)))
  return [...ends, ...check(history)]
}

function wrongEnd({ at, becomes }: Case, order: LedgerOrder | undefined): Violation[] {
  const end = order ? [order.status, order.payment.status] : ['nothing']
  if (end.join() === becomes.join()) return []
  const what = `died at ${at}: ${end.join(' and ')} instead of ${becomes.join(' and ')}`
  return [{ rule: 'a dead process is resumed', what }]
}
