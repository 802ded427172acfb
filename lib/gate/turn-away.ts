import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { hasBody, type Refusal } from '@/lib/gate/refusal'
import { problem } from '@/lib/problem'

/** Milliseconds that a caller who still sends has for hearing the answer. */
const LINGER = 2_000
/** Bytes that are let go by meanwhile: who is hardly over the limit comes to the end, and then listens. */
const MOST_LET_BY = 256 * 1024

/** Answers in the one error shape, and takes nothing of what is still being sent. */
export function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  { status, message, headers }: Refusal,
): void {
  const words = Buffer.from(JSON.stringify(problem(message)))
  const isSending = hasBody(request) && !request.complete
  if (isSending) response.setHeader('connection', 'close')
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': words.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...headers,
  })
  if (!isSending) {
    response.end(words)
    return
  }
  // The answer is all there with this. Were the connection ended under somebody who still sends, it would be lost on the way.
  response.write(words)
  letBy(request, () => response.end())
}

function letBy(request: IncomingMessage, then: () => void) {
  const timer = setTimeout(then, LINGER)
  let size = 0
  request.on('data', ({ length }: Buffer) => {
    size += length
    if (size > MOST_LET_BY) request.pause()
  })
  for (const over of ['end', 'close']) {
    request.once(over, () => {
      clearTimeout(timer)
      then()
    })
  }
}
