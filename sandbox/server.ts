import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { HOST, listen, revolvingDoor } from './listener'
import { failure } from './reply'
import { logRequest } from './request-log'
import { route } from './router'
import type { Sandbox } from './sandbox'
import { send } from './send'
import { openingState } from './state'

/** What a sandbox can be started with; everything has a default. */
export type SandboxOptions = {
  /** 0 takes any free port. */
  port?: number
  key?: string
  /** Requests a minute. */
  rateLimit?: number
  now?: () => number
  random?: () => number
}

/** Starts a sandbox on 127.0.0.1 and resolves once it listens; `stop` frees the port again. */
export async function startSandbox(
  options: SandboxOptions = {},
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer()
  const port = await listen(server, options.port ?? 4010)
  const url = `http://${HOST}:${port}`
  const door = revolvingDoor(server, port)
  const sandbox: Sandbox = {
    origin: url,
    key: options.key ?? 'sk_sandbox_0123456789',
    rateLimit: options.rateLimit ?? 60,
    now: options.now ?? Date.now,
    random: options.random ?? Math.random,
    refuseConnections: door.shutFor,
    state: openingState(url),
  }
  server.on('request', (request, response) => void handle(sandbox, request, response))
  return { url, stop: door.shut }
}

async function handle(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse) {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  const isControl = path.startsWith('/sandbox/')
  const { requests } = sandbox.state
  const entry = isControl
    ? undefined
    : logRequest(requests, path, request.method ?? '', sandbox.now())
  try {
    const status = send(response, await route(sandbox, request, path))
    if (entry) entry.status = status
  } catch (error) {
    // A caller that hangs up in the middle of its own request is no fault of the sandbox.
    if (request.destroyed && !request.complete) return
    console.error(error)
    send(response, failure(500, 'The sandbox itself failed.'))
  }
}
