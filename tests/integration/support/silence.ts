import { connect, createServer, type Socket } from 'node:net'

/** A PostgreSQL that can fall silent, as one does whose processes are stopped: it lets connections in and answers nobody. */
export type Silence = {
  url: string
  /** What is sent from now on is kept, and delivered once it goes on. */
  stop: () => void
  /** What is sent is executed, but nothing comes back from the moment that some statement holds one word and a later one another. */
  stopAfter: (first: string, then: string) => void
  goOn: () => void
  close: () => Promise<void>
}

/** Stands before the PostgreSQL of a URL. */
export async function silenceBefore(url: string): Promise<Silence> {
  const target = new URL(url)
  const { hostname, port } = target
  const pairs = new Set<{ client: Socket; server: Socket }>()
  let isStopped = false
  let isMute = false
  let awaited: string[] = []

  /** Under these names connections know `commit` already, and say it without the word. */
  const commits = new Set<string>()

  function hear(chunk: Buffer) {
    const text = chunk.toString('latin1')
    const name = /P.{4}([^\0]+)\0commit\0/s.exec(text)?.[1]
    if (name) commits.add(name)
    const [next] = awaited
    const isCommit = next === 'commit' && [...commits].some((each) => text.includes(`\0${each}\0`))
    if (next === undefined || !(isCommit || text.includes(next))) return
    awaited = awaited.slice(1)
    isMute = awaited.length === 0
  }
  function setFlow() {
    for (const { client, server } of pairs) {
      if (isStopped) client.pause()
      else client.resume()
      if (isStopped || isMute) server.pause()
      else server.resume()
    }
  }

  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname)
    const pair = { client, server }
    pairs.add(pair)
    client.on('data', (chunk) => {
      hear(chunk)
      setFlow()
      server.write(chunk)
    })
    server.on('data', (chunk) => client.write(chunk))
    for (const socket of [client, server])
      socket
        .on('error', () => socket.destroy())
        .on('close', () => {
          pairs.delete(pair)
          client.destroy()
          server.destroy()
        })
    setFlow()
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  target.port = String(typeof address === 'object' ? address?.port : '')

  return {
    url: target.href,
    stop() {
      isStopped = true
      setFlow()
    },
    stopAfter: (...words) => {
      awaited = words
    },
    goOn() {
      isStopped = false
      isMute = false
      awaited = []
      setFlow()
    },
    async close() {
      for (const { client, server } of pairs)
        for (const socket of [client, server]) socket.destroy()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}
