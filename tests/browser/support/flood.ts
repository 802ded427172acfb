import { execFileSync } from 'node:child_process'
import { connect, type Socket } from 'node:net'

/** What a connection was told until it ended. */
export type Heard = { status: number | null; seconds: number }

/** Opens a connection to a shop, says how a post begins, and gives it to `send` until the shop has ended it. */
export function open(shop: string, headers: string[], send: (socket: Socket) => void) {
  const { hostname, port } = new URL(shop)
  const begun = performance.now()
  const socket = connect(Number(port), hostname)
  let text = ''
  socket.setEncoding('latin1').on('data', (piece) => {
    text += piece
  })
  socket.on('error', () => {}) // ended while we still send, as it has to be
  socket.write(['POST /api/checkout HTTP/1.1', 'Host: shop', ...headers, '', ''].join('\r\n'))
  send(socket)
  return new Promise<Heard>((resolve) => {
    socket.on('close', () => {
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0) || null
      resolve({ status, seconds: (performance.now() - begun) / 1000 })
    })
  })
}

/** Sends so many bytes as fast as they are taken, in chunks or as they are. */
export function pour(socket: Socket, bytes: number, isChunked: boolean) {
  const piece = Buffer.alloc(64 * 1024, ' ')
  const head = Buffer.from(`${piece.length.toString(16)}\r\n`)
  const chunk = isChunked ? Buffer.concat([head, piece, Buffer.from('\r\n')]) : piece
  let sent = 0
  const more = () => {
    while (sent < bytes && socket.writable) {
      sent += chunk.length
      if (!socket.write(chunk)) return void socket.once('drain', more)
    }
  }
  more()
}

/** Sends a byte every half second for as long as it is let. */
export function drip(socket: Socket, piece = ' ') {
  const timer = setInterval(() => socket.writable && socket.write(piece), 500)
  socket.on('close', () => clearInterval(timer))
}

/** What a process holds in memory, in MB. */
export const memoryOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
