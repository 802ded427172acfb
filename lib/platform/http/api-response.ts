import 'server-only'
import { type FieldErrors, problem } from '@/lib/domain/api-error'
import { isLoopback } from '@/lib/domain/loopback'
import { requestWords } from '@/lib/messages/checkout'
import { env } from '@/lib/platform/env'
import { LARGEST_BODY } from '@/lib/platform/http/body-limits'
import { readRequestBody } from '@/lib/platform/http/read-request-body'
import { atWork } from '@/lib/platform/telemetry/request-context'

const PRIVATE = { 'cache-control': 'no-store' }

/** An answer that is somebody's own, so never kept by a cache. */
export const answer = (body: unknown, status = 200, headers: HeadersInit = {}) =>
  Response.json(body, { status, headers: { ...PRIVATE, ...headers } })

/** A file that is somebody's own, to be kept under a name. */
export const answerText = (text: string, type: string, name: string) =>
  new Response(text, {
    headers: {
      ...PRIVATE,
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
    },
  })

/** A refusal in the one error shape. */
export const refuse = (
  status: number,
  message: string,
  errors?: FieldErrors,
  headers?: HeadersInit,
) => answer(problem(message, errors), status, headers)

/** While there never was a list of vouchers. */
export const refuseClosed = () => refuse(503, requestWords.closed, {}, { 'retry-after': '30' })

/** Why a posted request may not be ours: another site's, or not JSON. null when it may. */
export function refuseForeign(request: Request): Response | null {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const foreign =
    (origin !== null && !isOurs(origin, request)) || (site !== null && site !== 'same-origin')
  if (foreign) return refuse(403, requestWords.foreign)
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) return refuse(415, requestWords.notJson)
  return null
}

/** The shop's own address, or the one it was called by: behind no proxy both are the same. */
function isOurs(origin: string, request: Request): boolean {
  return origin === env().SHOP_URL || origin === `http://${request.headers.get('host')}`
}

/** Where the request comes from that is being worked on, as our own server knows it: no header is believed. */
export const clientAtWork = (): string => atWork().client ?? 'unknown'

/** Where the shopper sees the shop: its own address or, while that is this very machine, the one its page was opened by. */
export function homeOf(request: Request): string {
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
  return refuse(REFUSED_BODIES[body], requestWords[body], {}, headers)
}

/** The JSON of a body that is no larger than an order may be, or the refusal. */
export async function readJson(request: Request): Promise<{ json: unknown } | Response> {
  const bytes = await readBody(request, LARGEST_BODY)
  if (bytes instanceof Response) return bytes
  try {
    return {
      json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
    }
  } catch {
    return refuse(400, requestWords.unreadable)
  }
}
