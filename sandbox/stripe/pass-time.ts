import type { Sandbox } from '../sandbox'
import { nowInSeconds } from './ids'
import { release } from './intents'
import { expire } from './sessions'

/** Seconds that a bank holds a card's money. */
const HOLD = 7 * 24 * 60 * 60

/** Does what has come due since somebody last looked: sessions expire, and holds lapse. */
export function passTime(sandbox: Sandbox): void {
  const now = nowInSeconds(sandbox)
  const { sessions, intents } = sandbox.state.stripe
  for (const session of sessions.values()) {
    if (session.status === 'open' && session.expires_at <= now) expire(sandbox, session)
  }
  for (const intent of intents.values()) {
    const hasLapsed = intent.status === 'requires_capture' && intent.created + HOLD <= now
    if (hasLapsed) release(sandbox, intent, 'expired')
  }
}
