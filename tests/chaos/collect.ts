import type { Charge, History, UpstreamCall, UpstreamSale } from './history'
import type { Ledger } from './ledger'
import type { Upstream } from './upstream'

type Seen = Pick<History, 'posted' | 'calmAt' | 'callsAMinute'> & { forged: string[] }
type Event = { id: string; type: string; data: { object: { id: string } } }
type Delivery = { event: string; status: number | null }
type Calls = Record<string, { calls: UpstreamCall[] }>

/** Asks everybody who had to do with a run what happened. */
export async function collect(upstream: Upstream, ledger: Ledger, seen: Seen): Promise<History> {
  const { posted, calmAt, callsAMinute } = seen
  const log = await upstream.get<Calls>('requests')
  const deliveries = await upstream.get<Delivery[]>('webhooks')
  return {
    orders: await ledger.orders(),
    steps: await ledger.steps(),
    upstreamSales: await upstream.get<UpstreamSale[]>('sales'),
    upstreamCalls: Object.values(log).flatMap(({ calls }) => calls),
    charges: await upstream.get<Charge[]>('charges'),
    posted,
    webhooks: taken(deliveries, await upstream.get<Event[]>('events')),
    forged: deliveries
      .filter(({ event }) => seen.forged.includes(event))
      .map(({ status }) => status),
    calmAt,
    callsAMinute,
  }
}

/** The events about a session that the shop says it has taken. */
function taken(deliveries: Delivery[], events: Event[]) {
  const byId = new Map(events.map((event) => [event.id, event]))
  return deliveries.flatMap(({ event: id, status }) => {
    const event = byId.get(id)
    const isTaken = status !== null && status >= 200 && status < 300
    if (!event?.type.startsWith('checkout.session.') || !isTaken) return []
    return [{ type: event.type, session: event.data.object.id }]
  })
}
