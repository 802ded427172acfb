import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { lastGood } from '@/lib/catalogue/catalogue'
import { env } from '@/lib/env'
import { clientAddress } from '@/lib/gate/client-address'
import { microcache } from '@/lib/gate/microcache'
import { type Refusal, refusalOf } from '@/lib/gate/refusal'
import { requestIdOf } from '@/lib/gate/request-id'
import { problem } from '@/lib/problem'
import { inRequest } from '@/lib/telemetry/at-work'
import { watchRequest } from '@/lib/telemetry/watch-request'

type Listener = (request: IncomingMessage, response: ServerResponse) => void
type Begun = { server: Server }

const HEADERS_TIMEOUT = 15_000
const REQUEST_TIMEOUT = 30_000
const TOO_LARGE = 413
const LINGER = 500

const answerAgain = microcache({ version: () => lastGood()?.digest })

// On globalThis, because Next bundles instrumentation and route handlers apart.
const shared = globalThis as { gate?: { isClosing: boolean } }

/**
 * Stands before Next's own server, which has no place for this: refuses what must not be read, says whose request
 * it is, and names it. Node tells of every request before the server hears of it, and with the first comes the server.
 */
export function openGate(): void {
  if (shared.gate) return
  shared.gate = { isClosing: false }
  const guarded = new WeakSet<Server>()
  subscribe('http.server.request.start', (message) => {
    const { server } = message as Begun
    if (guarded.has(server)) return
    guarded.add(server)
    guard(server)
  })
}

/** From now on no connection is kept for a next request: the process is about to end. */
export function closeGate(): void {
  if (shared.gate) shared.gate.isClosing = true
}

/** Whether the process is about to end, so that nobody should be sent here any more. */
export const isClosing = (): boolean => shared.gate?.isClosing ?? false

function guard(server: Server) {
  server.headersTimeout = HEADERS_TIMEOUT
  server.requestTimeout = REQUEST_TIMEOUT
  const listeners = server.listeners('request') as Listener[]
  server.removeAllListeners('request')
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const id = requestIdOf(request.headers['x-request-id'])
    request.headers['x-request-id'] = id
    response.setHeader('x-request-id', id)
    watchRequest(request, response)
    if (isClosing()) response.setHeader('connection', 'close')
    const refusal = refusalOf(request)
    if (refusal) return refuse(request, response, refusal)
    if (answerAgain(request, response)) return
    const { headers, socket } = request
    const hops = env().TRUSTED_PROXY_HOPS
    headers['x-forwarded-for'] = clientAddress(
      headers['x-forwarded-for'],
      socket.remoteAddress,
      hops,
    )
    inRequest(id, () => {
      for (const listener of listeners) listener(request, response)
    })
  })
}

function refuse(request: IncomingMessage, response: ServerResponse, { status, message }: Refusal) {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  })
  response.end(JSON.stringify(problem(message)))
  // Ended at once under a caller who still sends, the connection would take the answer with it.
  if (status === TOO_LARGE) setTimeout(() => request.destroy(), LINGER).unref()
}
