import type { ServerResponse } from 'node:http'
import type { Outcome } from '../faults/apply-faults'

/** Puts an outcome on the wire; returns the status sent, or null where nothing was. */
export function send(response: ServerResponse, outcome: Outcome): number | null {
  if (outcome === 'hang') return null
  if (outcome === 'cut' || outcome === 'reset') {
    if (outcome === 'cut') response.socket?.destroy()
    else response.socket?.resetAndDestroy()
    return null
  }
  response.writeHead(outcome.status, {
    ...outcome.headers,
    'content-length': Buffer.byteLength(outcome.body),
  })
  if (response.req.method === 'HEAD') response.end()
  else if (outcome.drip === undefined) response.end(outcome.body)
  else drip(response, Buffer.from(outcome.body), outcome.drip)
  return outcome.status
}

/** Sends a byte at a time, for as long as somebody listens. */
function drip(response: ServerResponse, bytes: Buffer, ms: number): void {
  let sent = 0
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, sent + 1))
    sent += 1
    if (sent < bytes.length && !response.destroyed) return
    clearInterval(timer)
    response.end()
  }, ms)
  timer.unref()
}
