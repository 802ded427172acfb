import 'server-only'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { apiError } from '@/lib/domain/api-error'

/** By Node's names for why it read no request. */
const KNOWN: Record<string, { status: number; message: string }> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers of this are too large.' },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    message: 'This came too slowly. Please send it again.',
  },
}
const UNREADABLE = { status: 400, message: 'This could not be read.' }

/**
 * Answers what is no request at all in the one error shape, where Node would answer without a word. `isAnswering`: an answer is
 * on its way, in the middle of which nothing else can be said.
 */
export function answerUnreadable(
  { code = '' }: NodeJS.ErrnoException,
  socket: Socket,
  isAnswering: boolean,
): void {
  if (code === 'ECONNRESET' || !socket.writable || isAnswering) {
    socket.destroy()
    return
  }
  const { status, message } = KNOWN[code] ?? UNREADABLE
  const body = JSON.stringify(apiError(message))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ]
  socket.write([...head, '', body].join('\r\n'))
  socket.destroySoon()
}
