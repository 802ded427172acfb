import type { ServerResponse } from 'node:http'
import type { Outcome } from './apply-faults'

/** Puts an outcome on the wire; returns the status sent, or null where nothing was. */
export function send(response: ServerResponse, outcome: Outcome): number | null {
  if (outcome === 'hang') return null
  if (outcome === 'cut') {
    response.socket?.destroy()
    return null
  }
  response.writeHead(outcome.status, {
    ...outcome.headers,
    'content-length': Buffer.byteLength(outcome.body),
  })
  response.end(response.req.method === 'HEAD' ? undefined : outcome.body)
  return outcome.status
}
