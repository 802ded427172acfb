import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from './chance'
import type { Cluster } from './cluster'
import type { Fleet } from './fleet'
import type { Upstream } from './upstream'
import { merchantFaults, storm } from './upstream-faults'

export type Scene = {
  fleet: Fleet
  cluster: Cluster
  upstream: Upstream
  chance: Chance
  /** Ids of events that nobody may believe. */
  forged: string[]
}

/** What happens to the whole of it, and how often in a run. */
export type Disruption =
  | 'kill'
  | 'power cut'
  | 'database'
  | 'webhooks'
  | 'refusal'
  | 'merchant fault'
  | 'replay'
  | 'forgery'

const HAPPEN: Record<Disruption, (scene: Scene) => Promise<unknown>> = {
  kill: ({ fleet, chance }) => fleet.kill(chance.whole(0, fleet.urls.length - 1)),
  'power cut': ({ fleet }) => Promise.all(fleet.urls.map((_, at) => fleet.kill(at))),
  database: ({ cluster, chance }) => cluster.crash(chance.whole(200, 2_500)),
  webhooks: ({ upstream, chance }) =>
    upstream.settings({
      webhooks: chance.weighted({ on: 2, late: 2, twice: 2, never: 1 }),
      delay: chance.whole(100, 4_000),
    }),
  refusal: ({ upstream, chance }) =>
    upstream.faults([...storm(), { kind: 'refuse', ms: chance.whole(300, 1_500) }]),
  'merchant fault': ({ upstream, chance }) =>
    upstream.faults([{ ...chance.pick(merchantFaults), times: chance.whole(1, 3) }, ...storm()]),
  replay: ({ upstream, chance }) =>
    upstream.replay({ order: chance.pick(['reversed', 'shuffled']), latest: 20 }),
  forgery,
}

/** Tells of a payment that nobody made: as a stranger, in an old hand, or about a session that is another's. */
async function forgery({ upstream, chance, forged }: Scene) {
  const charges = await upstream.get<{ session: string; status: string | null }[]>('charges')
  const unpaid = charges.filter(({ status }) => status === null)
  const id = unpaid.length > 0 ? chance.pick(unpaid).session : 'cs_test_nobodys'
  const object = { id, object: 'checkout.session', status: 'complete', payment_status: 'paid' }
  const isSigned = chance.happens(0.6)
  const age = isSigned && chance.happens(0.5) ? 3_600 : 0
  const event = await upstream.forge({ object, isSigned, age })
  if (!isSigned || age > 0) forged.push(event)
}

/** What happens after how many orders, in that order. */
export function schedule(
  counts: Record<Disruption, number>,
  orders: number,
  chance: Chance,
): { after: number; disruption: Disruption }[] {
  const all = Object.entries(counts).flatMap(([disruption, count]) =>
    Array.from({ length: count }, () => ({
      after: chance.whole(0, Math.floor(orders * 0.95)),
      disruption: disruption as Disruption,
    })),
  )
  return all.sort((one, other) => one.after - other.after)
}

/** Lets everything happen in its time, one after the other; `placed` counts orders. */
export async function letHappen(
  scene: Scene,
  planned: ReturnType<typeof schedule>,
  placed: () => number,
  tell: (disruption: Disruption) => void,
): Promise<void> {
  for (const { after, disruption } of planned) {
    while (placed() < after) await pause(50)
    await HAPPEN[disruption](scene)
    tell(disruption)
  }
}
