import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { lastGood } from '@/lib/catalogue/catalogue'
import { env } from '@/lib/env'
import { clientAddress } from '@/lib/gate/client-address'
import { holdBody } from '@/lib/gate/hold-body'
import { microcache } from '@/lib/gate/microcache'
import { packed } from '@/lib/gate/packed'
import { hasBody, largestBody, type Refusal, refusalOf, refusals } from '@/lib/gate/refusal'
import { refuseUnread } from '@/lib/gate/refuse-unread'
import { requestIdOf } from '@/lib/gate/request-id'
import { turnAway } from '@/lib/gate/turn-away'
import { inRequest } from '@/lib/telemetry/at-work'
import { watchRequest } from '@/lib/telemetry/watch-request'

type Listener = (request: IncomingMessage, response: ServerResponse) => void
type Connected = { socket: Socket & { server?: unknown } }
type Begun = { server: unknown }

const HEADERS_TIMEOUT = 15_000
const REQUEST_TIMEOUT = 30_000
/** Milliseconds for a body, from its headers on. */
const BODY_PATIENCE = 10_000

const isDevelopment = process.env.NODE_ENV === 'development'
/** Next's own tools post to themselves, and only while a shop is developed. */
const isForTools = (url: string) => isDevelopment && /^\/(?:__nextjs|_next\/)/.test(url)

const answerAgain = microcache({ version: () => lastGood()?.digest })
const takePacked = packed()

// On globalThis, because Next bundles instrumentation and route handlers apart.
const shared = globalThis as { gate?: { isClosing: boolean } }

/**
 * Stands before Next's own server, which has no place for this: refuses what must not be read, holds back what has not come
 * whole, says whose request it is, and names it. Node tells of every connection and every request, and with the first comes the server.
 */
export function openGate({ patience = BODY_PATIENCE } = {}): void {
  if (shared.gate) return
  shared.gate = { isClosing: false }
  const guarded = new WeakSet<Server>()
  function find(server: unknown) {
    if (!(server instanceof Server) || guarded.has(server)) return
    guarded.add(server)
    guard(server, patience)
  }
  subscribe('net.server.socket', (message) => find((message as Connected).socket.server))
  // Whoever was connected before the gate opened makes no new connection, but a request.
  subscribe('http.server.request.start', (message) => find((message as Begun).server))
}

/** From now on no connection is kept for a next request: the process is about to end. */
export function closeGate(): void {
  if (shared.gate) shared.gate.isClosing = true
}

/** Whether the process is about to end, so that nobody should be sent here any more. */
export const isClosing = (): boolean => shared.gate?.isClosing ?? false

function guard(server: Server, patience: number) {
  server.headersTimeout = HEADERS_TIMEOUT
  server.requestTimeout = REQUEST_TIMEOUT
  // Next keeps those it knows no address for open for ever; with nobody to upgrade them, they are requests like any other.
  if (!isDevelopment) server.removeAllListeners('upgrade')
  const listeners = server.listeners('request') as Listener[]
  const turnedAway = new WeakSet<Socket>()
  const answers = new WeakMap<Socket, ServerResponse>()
  server.removeAllListeners('request')
  server.on('request', hear)
  server.on('checkContinue', hear)
  server.on('clientError', (error, stream) => {
    const socket = stream as Socket
    if (turnedAway.has(socket)) return
    const answer = answers.get(socket)
    // In the middle of an answer nothing else can be said.
    if (answer?.headersSent && !answer.writableFinished) socket.destroy()
    else refuseUnread(error, socket)
  })

  function hear(request: IncomingMessage, response: ServerResponse) {
    const { headers, socket, url = '' } = request
    if (turnedAway.has(socket)) return
    answers.set(socket, response)
    const id = requestIdOf(headers['x-request-id'])
    headers['x-request-id'] = id
    response.setHeader('x-request-id', id)
    watchRequest(request, response)
    if (isClosing()) response.setHeader('connection', 'close')
    const refusal = isForTools(url) ? null : refusalOf(request)
    if (refusal) return refuse(refusal)
    if (headers.expect) response.writeContinue()
    if (isForTools(url) || !hasBody(request)) return pass()
    holdBody(request, { most: largestBody(url), patience }, (trouble) =>
      trouble ? refuse(refusals[trouble]) : pass(),
    )

    function refuse(refusal: Refusal) {
      if (hasBody(request)) turnedAway.add(socket)
      turnAway(request, response, refusal)
    }

    function pass() {
      if (answerAgain(request, response)) return
      takePacked(request, response)
      const hops = env().TRUSTED_PROXY_HOPS
      headers['x-forwarded-for'] = clientAddress(
        headers['x-forwarded-for'],
        socket.remoteAddress,
        hops,
      )
      inRequest(id, () => {
        for (const listener of listeners) listener(request, response)
      })
    }
  }
}
