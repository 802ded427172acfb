import { z } from 'zod'
import { failure, json, type Reply } from '../http/reply'
import type { Sandbox } from '../sandbox'
import { deliver } from './deliver'
import { newEvent } from './events'

/** Sends one event of the past again. */
export function resend(sandbox: Sandbox, id: string): Reply {
  const event = sandbox.state.stripe.events.find((candidate) => candidate.id === id)
  if (!event) return failure(404, 'There is no such event.')
  deliver(sandbox, event)
  return json(200, { data: event.type })
}

/** Which events are sent again, and in which order. */
export const Replay = z.strictObject({
  order: z.enum(['as-sent', 'reversed', 'shuffled']).default('as-sent'),
  session: z.string().optional(),
  /** Only so many, the newest. */
  latest: z.int().min(1).optional(),
})

/** Sends events of the past again, all at once or those that name a session. */
export function replay(
  sandbox: Sandbox,
  { order, session, latest = Number.POSITIVE_INFINITY }: z.infer<typeof Replay>,
): Reply {
  const named = sandbox.state.stripe.events
    .filter(({ data }) => session === undefined || JSON.stringify(data).includes(session))
    .slice(-latest)
  const ranked = named.map((event, at) => ({ event, rank: RANKS[order](at, sandbox.random) }))
  ranked.sort((one, other) => one.rank - other.rank)
  for (const [at, { event }] of ranked.entries()) deliver(sandbox, event, { wait: at * APART })
  return json(200, { data: ranked.map(({ event }) => event.id) })
}

/** Milliseconds between two, so that the order is the order they arrive in. */
const APART = 20

const RANKS = {
  'as-sent': (at: number) => at,
  reversed: (at: number) => -at,
  shuffled: (_: number, random: () => number) => random(),
}

/** An event that Stripe never sent: made up, and signed with a wrong secret, or rightly, or long ago. */
export const Forgery = z.strictObject({
  type: z.string().default('checkout.session.completed'),
  object: z.record(z.string(), z.unknown()),
  secret: z.string().default('whsec_of_a_stranger'),
  isSigned: z.boolean().default(false),
  /** Seconds. */
  age: z.int().min(0).default(0),
})

/** Sends it once; what it was answered is in the log of deliveries. */
export function forge(sandbox: Sandbox, forgery: z.infer<typeof Forgery>): Reply {
  const event = newEvent(sandbox, forgery.type, forgery.object)
  const secret = forgery.isSigned ? sandbox.stripe.webhookSecret : forgery.secret
  deliver(sandbox, event, { secret, age: forgery.age, insists: false })
  return json(200, { data: event.id })
}
