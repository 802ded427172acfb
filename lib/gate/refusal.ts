import { LARGEST_BODY, LARGEST_EVENT } from '@/lib/largest-body'
import { LONGEST_CART_LINK } from '@/lib/links/cart-link'
import { withoutQueryInPath } from '@/lib/links/mangled'

export type Asked = {
  method?: string
  url?: string
  headers: Record<string, string | string[] | undefined>
}
export type Refusal = { status: number; message: string; headers?: Record<string, string> }

/** What is posted to; everything else is only ever looked at (a test holds this against the route handlers). */
const LARGEST_POST = new Map([
  ['/api/checkout', LARGEST_BODY],
  ['/api/payments/stripe/webhook', LARGEST_EVENT],
])

/** Characters of a path as it is written; a query may have what Node lets headers have. */
const LONGEST_PATH = 300
const CART_LINK = '/cart/'

const READ = ['GET', 'HEAD', 'OPTIONS']
const POST = ['POST', 'OPTIONS']

export const refusals = {
  tooLarge: { status: 413, message: 'This is too large. Order fewer vouchers at a time.' },
  tooSlow: { status: 408, message: 'This came too slowly. Please send it again.' },
  packed: {
    status: 415,
    message: 'Send this as it is, without packing it.',
    headers: { 'accept-encoding': 'identity' },
  },
  notFound: { status: 404, message: 'There is no such page.' },
  badAddress: { status: 400, message: 'This address could not be read.' },
} satisfies Record<string, Refusal>

/** Why a request is answered before any of it is read, or null. */
export function refusalOf({ method = '', url = '', headers }: Asked): Refusal | null {
  // "GET http://elsewhere/ HTTP/1.1" asks a proxy; answered as a page it would send the browser there.
  if (!url.startsWith('/') || !isReadable(pathOf(url))) return refusals.badAddress
  if (isTooLong(pathOf(url))) return refusals.notFound
  const allowed = LARGEST_POST.has(pathOf(url)) ? POST : READ
  if (!allowed.includes(method)) {
    return {
      status: 405,
      message: 'This is not done here.',
      headers: { allow: allowed.join(', ') },
    }
  }
  if (isPacked(headers)) return refusals.packed
  if (Number(headers['content-length'] ?? 0) > largestBody(url)) return refusals.tooLarge
  return null
}

/** How many bytes may be sent to an address. */
export const largestBody = (url: string): number => LARGEST_POST.get(pathOf(url)) ?? LARGEST_BODY

/** Whether anything is sent besides the headers. */
export const hasBody = ({ headers }: Asked): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

const pathOf = (url: string) => url.split('?', 1)[0] ?? ''

/** A full basket's link is longer than any other, and a query that mail programs have put into a path may hold a message. */
function isTooLong(path: string): boolean {
  const isCartLink = path.slice(0, CART_LINK.length).toLowerCase() === CART_LINK
  const most = isCartLink ? CART_LINK.length + LONGEST_CART_LINK : LONGEST_PATH
  return path.length > most && withoutQueryInPath(path).length > most
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false // a sign of half a letter, or of none
  }
}

/** Whoever unpacks a body is told how large it is by somebody else. */
function isPacked(headers: Asked['headers']): boolean {
  const { 'content-encoding': content, 'transfer-encoding': transfer } = headers
  return !isOnly(content, 'identity') || !isOnly(transfer, 'chunked')
}

const isOnly = (header: string | string[] | undefined, word: string) =>
  header === undefined || String(header).trim().toLowerCase() === word
