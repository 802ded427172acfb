import 'server-only'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { clientAddress, forwardedAddresses } from '@/lib/bootstrap/client-address'
import { answerUnreadable } from '@/lib/bootstrap/client-error'
import { keepQueryOut } from '@/lib/bootstrap/page-query'
import { type Rejection, rejectionOf } from '@/lib/bootstrap/rejection'
import { requestIdOf } from '@/lib/bootstrap/request-id'
import { serverState } from '@/lib/bootstrap/server-state'
import { tidyRedirect } from '@/lib/bootstrap/tidy-redirect'
import { endUnreadBody } from '@/lib/bootstrap/unread-body'
import { apiError } from '@/lib/domain/api-error'
import { log } from '@/lib/platform/log'
import { instrumentRequest } from '@/lib/platform/telemetry/instrument-request'
import { withRequestId } from '@/lib/platform/telemetry/request-context'

/** Milliseconds. */
const LIMITS = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
}
/** No page has this address. */
const NOT_FOUND = '/not-found'
/** Next's own tools ask as they like, and only while a shop is developed. */
const FOR_TOOLS = /^\/(?:__nextjs|_next\/)/

export type Options = {
  /** Next's request handler. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  trustedProxyHops: number
  isDevelopment?: boolean
}

/**
 * The server of a shop: what stands before Next, in order. It is whole before its port opens, so no request passes it by; a page
 * that is asked for without it knows no client, and such a process is not ready (lib/bootstrap/readiness.ts).
 */
export function createShopServer({ handle, trustedProxyHops, isDevelopment }: Options): Server {
  const answers = new WeakMap<Socket, ServerResponse>()

  const server = createServer(LIMITS, (request, response) => {
    const { headers, socket, url = '' } = request
    answers.set(socket, response)

    const id = requestIdOf(headers['x-request-id'])
    const forwarded = forwardedAddresses(headers['x-forwarded-for']).length
    const client = clientAddress(headers['x-forwarded-for'], socket.remoteAddress, trustedProxyHops)
    Object.assign(headers, { 'x-request-id': id, 'x-forwarded-for': client })
    response.setHeader('x-request-id', id)
    if (serverState().isClosing) response.setHeader('connection', 'close')
    instrumentRequest(request, response)
    endUnreadBody(request, response)

    if (!(isDevelopment && FOR_TOOLS.test(url))) {
      const rejection = rejectionOf(request)
      // Whoever followed a link that is too long sees the page for what is not found, and Next does not read the link.
      if (rejection?.status === 404 && request.method === 'GET') request.url = NOT_FOUND
      else if (rejection) return reject(response, rejection)
      const location = tidyRedirect(request.url ?? '')
      if (location) return redirect(response, location)
      keepQueryOut(request, response)
    }
    withRequestId(id, () => handle(request, response), { client, forwarded }).catch((error) => {
      log.error({ err: error, request: id }, 'request failed')
      if (response.headersSent) response.destroy()
      else reject(response, { status: 500, message: 'Something went wrong on our side.' })
    })
  })

  server.on('clientError', (error, stream) => {
    const socket = stream as Socket
    const answer = answers.get(socket)
    answerUnreadable(error, socket, Boolean(answer?.headersSent && !answer.writableFinished))
  })
  return server
}

/** Not for good: what an address means may change. */
function redirect(response: ServerResponse, location: string) {
  response.writeHead(307, { location, 'cache-control': 'no-store' }).end()
}

/** Answers in the one error shape. */
function reject(response: ServerResponse, { status, message, headers }: Rejection) {
  const body = Buffer.from(JSON.stringify(apiError(message)))
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...headers,
  })
  response.end(body)
}
