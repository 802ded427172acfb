import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Milliseconds that a caller who still sends has for hearing the answer. */
const LINGER = 2_000
/** Bytes that are let go by meanwhile: a caller hardly over the limit comes to the end, and then listens. */
const MOST_LET_BY = 256 * 1024

/**
 * Ends the connection of a caller that goes on sending after its answer. Not at once: bytes that nobody has read make the
 * system break the connection off, and the answer would be lost on the way.
 */
export function endUnreadBody(request: IncomingMessage, response: ServerResponse): void {
  const { headers, socket } = request
  if (!headers['transfer-encoding'] && !Number(headers['content-length'])) return
  const isLast = !response.shouldKeepAlive
  response.shouldKeepAlive = true // Node would end the connection together with the answer
  response.once('finish', () => {
    const end = () => isLast && socket.end()
    if (request.complete) return end()
    const timer = setTimeout(() => socket.destroy(), LINGER)
    request.once('end', end)
    request.once('close', () => clearTimeout(timer))
    let size = 0
    function letBy() {
      for (let piece = request.read(); piece !== null; piece = request.read()) {
        size += piece.length
        if (size > MOST_LET_BY) return request.off('readable', letBy)
      }
    }
    request.on('readable', letBy)
    letBy()
  })
}
