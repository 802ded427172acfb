import { parseJson } from '../http/read-body'
import type { Fault } from './faults'

/** Words that somebody trying the demo can type into a gift's message. */
const REFUSE = '#refuse'
const LOSE = '#lose'

/**
 * The fault a sale asks for by the messages of its own gifts. `#refuse`: 422 on that gift's line, nothing is sold.
 * `#lose`: the sale is recorded, and the connection cut before the answer.
 */
export function typedFaults({ path, body }: { path: string; body: string }): Fault[] {
  if (path !== '/sale') return []
  const messages = messagesOf(body)
  const errors = messages.flatMap((message, line) =>
    message.includes(REFUSE) ? [[`cart.${line}.message`, ['Refused, as its message asks.']]] : [],
  )
  if (errors.length > 0) return [{ kind: 'reject', errors: Object.fromEntries(errors) }]
  return messages.some((message) => message.includes(LOSE)) ? [{ kind: 'cut-after' }] : []
}

function messagesOf(text: string): string[] {
  const body = parseJson(text)
  const cart = body.ok ? (body.value as { cart?: unknown } | null)?.cart : null
  if (!Array.isArray(cart)) return []
  return cart.map((item: { message?: unknown } | null) => String(item?.message ?? ''))
}
