import type { Sandbox } from '../sandbox'
import { deliver } from './deliver'
import { newId, nowInSeconds } from './ids'
import type { StripeEvent } from './state'

const API_VERSION = '2026-06-30.sandbox'

/** An event about an object as it is at this moment. */
export const newEvent = (sandbox: Sandbox, type: string, object: unknown): StripeEvent => ({
  id: newId(sandbox, 'evt'),
  object: 'event',
  api_version: API_VERSION,
  created: nowInSeconds(sandbox),
  data: { object: structuredClone(object) },
  livemode: false,
  pending_webhooks: 1,
  request: { id: null, idempotency_key: null },
  type,
})

/** Writes an event down and has it sent as the settings would have it. */
export function emit(sandbox: Sandbox, type: string, object: unknown): void {
  const event = newEvent(sandbox, type, object)
  const { events, settings } = sandbox.state.stripe
  events.push(event)
  if (settings.webhooks === 'never') return
  const wait = settings.webhooks === 'late' ? settings.delay : 0
  deliver(sandbox, event, { wait })
  if (settings.webhooks === 'twice') deliver(sandbox, event, { wait })
}
