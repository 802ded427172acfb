import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { HOST, listen, revolvingDoor } from './http/listener'
import { failure } from './http/reply'
import { logRequest } from './http/request-log'
import { send } from './http/send'
import { route } from './router'
import { reset, type Sandbox } from './sandbox'
import type { SaleContract } from './smart-gift/sale-contract'
import { openingState } from './state'

/** What a sandbox can be started with; everything has a default. */
export type SandboxOptions = {
  /** 0 takes any free port. */
  port?: number
  key?: string
  /** Requests a minute. */
  rateLimit?: number
  contract?: SaleContract
  /** What the part that plays Stripe takes for the secret key, signs events with and sends them to. */
  stripeSecret?: string
  webhookSecret?: string
  webhookUrls?: string[]
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
    contract: options.contract ?? 'cart',
    stripe: {
      secret: options.stripeSecret ?? 'sk_test_sandbox_0123456789',
      webhookSecret: options.webhookSecret ?? 'whsec_sandbox_0123456789',
      webhookUrls: options.webhookUrls ?? [],
    },
    now: options.now ?? Date.now,
    random: options.random ?? Math.random,
    refuseConnections: door.shutFor,
    state: openingState(url),
  }
  server.on('request', (request, response) => void handle(sandbox, request, response))
  const stop = () => {
    reset(sandbox) // so that no webhook follows
    return door.shut()
  }
  return { url, stop }
}

async function handle(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse) {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  const isControl = path.startsWith('/sandbox/')
  const { requests } = sandbox.state
  // What the switches are asked is none of the shop's calls.
  const log = isControl ? new Map() : requests
  const call = logRequest(log, path, request.method ?? '', sandbox.now())
  try {
    const outcome = await route(sandbox, request, call)
    call.retryAfter = typeof outcome === 'object' && 'retry-after' in outcome.headers
    call.status = send(response, outcome)
  } catch (error) {
    // A caller that hangs up in the middle of its own request is no fault of the sandbox.
    if (request.destroyed && !request.complete) return
    console.error(error)
    send(response, failure(500, 'The sandbox itself failed.'))
  }
}
