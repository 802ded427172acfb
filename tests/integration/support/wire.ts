import type { Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { createShopServer, type Options } from '@/lib/bootstrap/create-server'

/** The server of a shop, asked by what no client library would send. */
export type Wire = {
  server: Server
  /** Opens a connection; lines end as on the wire. */
  dial: (text?: string) => Socket
  /** Sends, and gives all that comes back until the connection ends or, if told, an answer is there. */
  say: (text: string, until?: RegExp) => Promise<string>
  close: () => void
}

export const crlf = (text: string) => text.replaceAll('\n', '\r\n')

/** An answer in the one error shape has come whole. */
export const REFUSED = /"errors":\{\}\}$/

/** `handle` stands where Next does. */
export async function openWire(handle: Options['handle'], trustedProxyHops = 0): Promise<Wire> {
  const server = createShopServer({ handle, trustedProxyHops })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const dial = (text = '') => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {}) // hung up on, which some tests provoke
    socket.write(crlf(text))
    return socket
  }
  return {
    server,
    dial,
    say: (text, until) => hear(dial(text), until),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** All that comes until the connection ends, or is reset, or, if told, an answer is there. */
export function hear(socket: Socket, until?: RegExp): Promise<string> {
  let heard = ''
  return new Promise((resolve) => {
    socket.on('data', (chunk) => {
      heard += chunk
      if (until?.test(heard)) socket.destroy()
    })
    socket.once('close', () => resolve(heard))
  })
}

export const request = (line: string, ...headers: string[]) =>
  `${[line, 'Host: shop', 'Connection: close', ...headers].join('\n')}\n\n`
