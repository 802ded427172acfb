import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from './chance'
import { type Disruption, letHappen, type Scene, schedule } from './disruptions'
import type { Ledger } from './ledger'
import { plan, type Voucher } from './plans'
import { goShopping, type World } from './shopper'
import type { Upstream } from './upstream'
import { storm } from './upstream-faults'

const AT_ONCE = 40
/** Milliseconds; what remains to be done when the last shopper has gone is done by then. */
const CALM = 180_000

export type Burning = {
  /** The payment page asks for the billing address. */
  isAddressAsked: boolean
  world: World
  scene: Scene
  orders: number
  kills: number
  databaseStops: number
}

/** Shoppers, some at a time, until so many orders are placed, while everything breaks that can. */
export async function letItBurn(burning: Burning, chance: Chance): Promise<void> {
  const { world, scene, orders, isAddressAsked } = burning
  const vouchers = await scene.upstream.get<Voucher[]>('vouchers')
  await scene.upstream.faults(storm())
  let placed = 0
  let came = 0
  const queue = async () => {
    while (placed < orders) {
      came += 1
      const own = chance.branch(came)
      if (await goShopping(world, plan(own, vouchers, { isAddressAsked }), own)) placed += 1
    }
  }
  const tell = (disruption: Disruption) =>
    LOUD.includes(disruption) && console.log(`after ${placed} orders: ${disruption}`)
  const planned = schedule(disruptions(burning), orders, scene.chance)
  const queues = Array.from({ length: AT_ONCE }, queue)
  await Promise.all([letHappen(scene, planned, () => placed, tell), ...queues])
}

const LOUD: Disruption[] = ['kill', 'power cut', 'database']

function disruptions({ orders, kills, databaseStops }: Burning): Record<Disruption, number> {
  const powerCuts = Math.floor(kills / 10)
  return {
    kill: kills - powerCuts,
    'power cut': powerCuts,
    database: databaseStops,
    webhooks: Math.ceil(orders / 40),
    refusal: Math.ceil(orders / 50),
    'merchant fault': Math.ceil(orders / 100),
    replay: Math.ceil(orders / 40),
    forgery: Math.ceil(orders / 20),
  }
}

/** Everything works again, and the sessions that nobody paid run out: what is left is up to the shops. */
export async function calmDown(upstream: Upstream, ledger: Ledger): Promise<void> {
  await upstream.faults([])
  const charges = await upstream.get<{ session: string; session_status: string }[]>('charges')
  for (const { session, session_status } of charges) {
    if (session_status === 'open') await upstream.session(session, 'expire')
  }
  const until = Date.now() + CALM
  while ((await ledger.unfinished()) > 0 && Date.now() < until) await pause(500)
}
