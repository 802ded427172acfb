import 'server-only'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { type Refusal, refusals } from '@/lib/gate/refusal'
import { problem } from '@/lib/problem'

/** By Node's names for why it read no request. */
const KNOWN: Record<string, Refusal> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers of this are too large.' },
  ERR_HTTP_REQUEST_TIMEOUT: refusals.tooSlow,
}
const UNREADABLE: Refusal = { status: 400, message: 'This could not be read.' }

/** Answers what is no request at all in the one error shape, where Node would answer without a word. */
export function refuseUnread({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, message } = KNOWN[code] ?? UNREADABLE
  const words = JSON.stringify(problem(message))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(words)}`,
    'cache-control: no-store',
    'connection: close',
  ]
  socket.write([...head, '', words].join('\r\n'))
  socket.destroySoon()
}
