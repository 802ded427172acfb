import { connect, createServer } from 'node:net'

export type Pooler = { url: string; close: () => Promise<void> }

/** What a pooler before 1.21 of PgBouncer, or one that was set up otherwise, does. */
type Manner =
  /** Hands a transaction to another connection, which does not know what was prepared on the last. */
  | 'forgets-statements'
  /** Refuses what it does not know of a connection's start. */
  | 'refuses-parameters'

const BIND = 'B'.charCodeAt(0)

/** Stands before the PostgreSQL of a URL, as a pooler that is not set up as the shop needs it. */
export async function poolerBefore(url: string, manner: Manner): Promise<Pooler> {
  const target = new URL(url)
  const { hostname, port } = target
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    client.on('data', (chunk) => {
      if (manner === 'refuses-parameters' && chunk.includes('statement_timeout'))
        client.end(refusal('08P01', 'unsupported startup parameter: statement_timeout'))
      else upstream.write(manner === 'forgets-statements' ? forgetful(chunk) : chunk)
    })
    upstream.on('data', (chunk) => client.write(chunk))
    for (const socket of [client, upstream])
      socket
        .on('error', () => socket.destroy())
        .on('close', () => {
          client.destroy()
          upstream.destroy()
        })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  target.port = String(typeof address === 'object' ? address?.port : '')
  return {
    url: target.href,
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A statement that is bound without being prepared in the same breath is one that this connection does not know. */
function forgetful(chunk: Buffer): Buffer {
  if (chunk[0] !== BIND) return chunk
  const changed = Buffer.from(chunk)
  const name = changed.indexOf(0, 5) + 1 // after the length and the portal's name
  if (changed[name] !== 0) changed[name] = '!'.charCodeAt(0)
  return changed
}

/** https://www.postgresql.org/docs/current/protocol-error-fields.html */
function refusal(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}
