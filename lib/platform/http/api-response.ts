import 'server-only'
import { apiError, type FieldErrors } from '@/lib/domain/api-error'
import { isLoopback } from '@/lib/domain/loopback'
import { requestMessages } from '@/lib/messages/checkout-errors'
import { env } from '@/lib/platform/env'
import { MAX_BODY_BYTES } from '@/lib/platform/http/body-limits'
import { readRequestBody } from '@/lib/platform/http/read-request-body'
import { requestContext } from '@/lib/platform/telemetry/request-context'

const PRIVATE = { 'cache-control': 'no-store' }

/** An answer that is somebody's own, so never kept by a cache. */
export const jsonResponse = (body: unknown, status = 200, headers: HeadersInit = {}) =>
  Response.json(body, { status, headers: { ...PRIVATE, ...headers } })

/** A file that is somebody's own, to be kept under a name. */
export const fileResponse = (text: string, type: string, name: string) =>
  new Response(text, {
    headers: {
      ...PRIVATE,
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
    },
  })

/** A refusal in the one error shape. */
export const errorResponse = (
  status: number,
  message: string,
  errors?: FieldErrors,
  headers?: HeadersInit,
) => jsonResponse(apiError(message, errors), status, headers)

/** While there never was a list of vouchers. */
export const closedResponse = () =>
  errorResponse(503, requestMessages.closed, {}, { 'retry-after': '30' })

/** Refuses a request that another site has made; null: it is ours. */
export function rejectForeign(request: Request): Response | null {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const foreign =
    (origin !== null && !isOurs(origin, request)) || (site !== null && site !== 'same-origin')
  return foreign ? errorResponse(403, requestMessages.foreign) : null
}

/** Why a posted request may not be ours: another site's, or not JSON. null when it may. */
export function rejectCrossSite(request: Request): Response | null {
  const foreign = rejectForeign(request)
  if (foreign) return foreign
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) return errorResponse(415, requestMessages.notJson)
  return null
}

/** The shop's own address, or the one it was called by: behind no proxy both are the same. */
function isOurs(origin: string, request: Request): boolean {
  return origin === env().SHOP_URL || origin === `http://${request.headers.get('host')}`
}

/** Where the request comes from that is being worked on, as our own server knows it: no header is believed. */
export const clientAtWork = (): string => requestContext().client ?? 'unknown'

/** Where the shopper sees the shop: its own address or, while that is this very machine, the one its page was opened by. */
export function shopOriginFor(request: Request): string {
  const { SHOP_URL } = env()
  const origin = request.headers.get('origin')
  const isHere = (url: string) => isLoopback(new URL(url).hostname)
  return origin && isHere(SHOP_URL) && isHere(origin) ? origin : SHOP_URL
}

const REFUSED_BODIES = {
  tooLarge: 413,
  tooSlow: 408,
  encoded: 415,
  brokenOff: 400,
} as const

/** A posted body of at most `largest` bytes, or the refusal. What is larger, compressed or late (`patience`, ms) is not read to its end. */
export async function readBody(
  request: Request,
  largest: number,
  patience?: number,
): Promise<Buffer | Response> {
  const body = await readRequestBody(request, largest, patience)
  if (typeof body !== 'string') return body
  const headers = body === 'encoded' ? { 'accept-encoding': 'identity' } : undefined
  return errorResponse(REFUSED_BODIES[body], requestMessages[body], {}, headers)
}

/** The JSON of a body that is no larger than an order may be, or the refusal. */
export async function readJson(request: Request): Promise<{ json: unknown } | Response> {
  const bytes = await readBody(request, MAX_BODY_BYTES)
  if (bytes instanceof Response) return bytes
  try {
    return {
      json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
    }
  } catch {
    return errorResponse(400, requestMessages.unreadable)
  }
}

const LARGEST_FORM = 4 * 1024

/** The fields of a small form as a browser posts it, or the refusal. */
export async function readForm(request: Request): Promise<URLSearchParams | Response> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
    return errorResponse(415, requestMessages.notForm)
  const bytes = await readBody(request, LARGEST_FORM)
  return bytes instanceof Response ? bytes : new URLSearchParams(bytes.toString('utf8'))
}
