import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'

export type Received = { method: string; path: string; headers: IncomingHttpHeaders; body: string }
export type Answer = (response: ServerResponse, request: Received) => unknown

/** An answer in JSON. */
export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body))

/** An answer of any kind. */
export const raw =
  (status: number, headers: Record<string, string>, body: string | Buffer = ''): Answer =>
  (response) =>
    response.writeHead(status, headers).end(body)

/** The connection breaks once the request has been read. */
export const cut: Answer = (response) => response.destroy()

/** The request is read, and nothing ever comes. */
export const silence: Answer = () => {}

/** A server in this process that stands where Smart Gift does: it writes down what it is asked, and answers as told. */
export class Upstream {
  readonly requests: Received[] = []
  connections = 0
  answer: Answer = json(404, { message: 'Not found.' })
  #port = 0
  #server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = '', url: path = '', headers } = request
    const received = { method, path, headers, body: Buffer.concat(chunks).toString('utf8') }
    this.requests.push(received)
    await this.answer(response, received)
  }).on('connection', () => {
    this.connections += 1
  })

  get host() {
    return `127.0.0.1:${this.#port}`
  }

  get url() {
    return `http://${this.host}`
  }

  /** Opens where it was before; at first on a port that nobody is given by chance while it is closed. */
  async open(): Promise<this> {
    if (this.#port) {
      await this.#listen(this.#port)
      return this
    }
    for (let port = 10_000 + (process.pid % 20_000); !this.#port; port += 1) {
      this.#port = await this.#listen(port).catch(() => 0)
    }
    return this
  }

  /** From now on a connection is refused. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }

  forget() {
    this.requests.length = 0
    this.connections = 0
  }

  #listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(port, '127.0.0.1', () => {
        this.#server.off('error', reject)
        resolve(port)
      })
    })
  }
}
