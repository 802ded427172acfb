import 'server-only'
import { log } from '@/lib/platform/log'
import { inSpan, measureCall } from '@/lib/platform/telemetry/telemetry'

/** To whom, and what it is for in a few fixed words: never an address with somebody's id in it. */
export type CallFacts = { to: 'smart-gift' | 'stripe'; call: string }
/** `status`: of the answer, where one came. */
export type CallOutcome = { outcome: string; status?: number | null; reason?: string }

/** Makes a call to somebody else. One line of the log says how it went; so do a span and a figure where anybody wants them. */
export function instrumentCall<T>(
  { to, call }: CallFacts,
  make: () => Promise<T>,
  cameTo: (result: T) => CallOutcome,
): Promise<T> {
  return inSpan(`${to} ${call}`, { 'call.to': to, 'call.what': call }, async (note) => {
    const begun = performance.now()
    let came: CallOutcome = { outcome: 'broke off' }
    try {
      const result = await make()
      came = cameTo(result)
      return result
    } finally {
      const ms = Math.round(performance.now() - begun)
      const { outcome, status, reason } = came
      log.info({ to, call, ...came, ms }, 'call')
      const facts = { outcome, 'http.response.status_code': status ?? undefined }
      note({ ...facts, reason })
      measureCall(ms / 1000, { 'call.to': to, 'call.what': call, ...facts })
    }
  })
}
