import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Sandbox } from '../sandbox'
import { nowInSeconds } from './ids'
import type { Delivery, StripeEvent } from './state'

/** Milliseconds between one try and the next; Stripe's own are hours. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000]
const DEADLINE = 20_000

type Manner = {
  /** Milliseconds before the first try. */
  wait?: number
  /** What it is signed with; the right secret unless told. */
  secret?: string
  /** Seconds that its signature is old. */
  age?: number
  /** Tries again until somebody answers 2xx. */
  insists?: boolean
}

/** The value of Stripe-Signature: a time, and an HMAC-SHA256 over that time and the body. */
export function signature(payload: string, secret: string, seconds: number): string {
  const code = createHmac('sha256', secret).update(`${seconds}.${payload}`).digest('hex')
  return `t=${seconds},v1=${code}`
}

/** Sends an event to the webhook in the background; nothing is sent where there is none. */
export function deliver(sandbox: Sandbox, event: StripeEvent, manner: Manner = {}): void {
  if (sandbox.stripe.webhookUrls.length > 0) void insist(sandbox, event, manner)
}

async function insist(sandbox: Sandbox, event: StripeEvent, manner: Manner) {
  const { stripe } = sandbox.state
  const pauses = [manner.wait ?? 0, ...(manner.insists === false ? [] : PAUSES)]
  for (const [at, wait] of pauses.entries()) {
    // Unreferenced: what is still to be sent must not keep a stopped process alive.
    await pause(wait, undefined, { ref: false })
    if (sandbox.state.stripe !== stripe) return // reset meanwhile
    if (await isTaken(sandbox, event, at + 1, manner)) return
  }
}

async function isTaken(
  sandbox: Sandbox,
  event: StripeEvent,
  attempt: number,
  { secret = sandbox.stripe.webhookSecret, age = 0 }: Manner,
): Promise<boolean> {
  const { deliveries } = sandbox.state.stripe
  const { webhookUrls } = sandbox.stripe
  const url = webhookUrls[deliveries.length % webhookUrls.length] ?? ''
  const at = new Date(sandbox.now()).toISOString()
  const entry: Delivery = { event: event.id, type: event.type, at, attempt, url, status: null }
  deliveries.push(entry)
  const payload = JSON.stringify(event)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'stripe-signature': signature(payload, secret, nowInSeconds(sandbox) - age),
  }
  try {
    const signal = AbortSignal.timeout(DEADLINE)
    const init = { method: 'POST', headers, body: payload, signal } as const
    const response = await fetch(url, { ...init, redirect: 'manual' })
    entry.status = response.status
    await response.arrayBuffer()
  } catch {
    // Nobody there, or no answer: the entry's empty status says so, and the next try follows.
  }
  return entry.status !== null && entry.status >= 200 && entry.status < 300
}
