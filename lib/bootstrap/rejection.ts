import { isCleanPath } from '@/lib/bootstrap/clean-path'
import { LONGEST_CART_LINK } from '@/lib/marketing/links/cart-link'
import { withoutQueryInPath } from '@/lib/marketing/links/repair-link'

export type Asked = { method?: string; url?: string }
export type Rejection = { status: number; message: string; headers?: Record<string, string> }

/** The only addresses that take a POST (a test compares them with the route handlers). */
const POSTED = new Set(['/api/checkout', '/api/orders/find', '/api/payments/stripe/webhook'])

/** Characters of a path as it is written; a query may have what Node lets headers have. */
const LONGEST_PATH = 300
const LONG_LINK = /^\/(?:cart|gifts)\//i

const READ = ['GET', 'HEAD', 'OPTIONS']
const POST = ['POST', 'OPTIONS']

const UNREADABLE: Rejection = { status: 400, message: 'This address could not be read.' }

/** Why a request line is answered without Next, or null. */
export function rejectionOf({ method = '', url = '' }: Asked): Rejection | null {
  const [path = ''] = url.split('?', 1)
  // "GET http://elsewhere/ HTTP/1.1" asks a proxy; answered as a page it would send the browser there.
  if (!path.startsWith('/')) return UNREADABLE
  if (isTooLong(path)) return { status: 404, message: 'There is no such page.' }
  if (!isCleanPath(path)) return UNREADABLE
  const allowed = POSTED.has(path) ? POST : READ
  if (allowed.includes(method)) return null
  return { status: 405, message: 'This is not done here.', headers: { allow: allowed.join(', ') } }
}

/** A full basket's link is longer than any other, and what mail programs have put into a path may hold a message. */
function isTooLong(path: string): boolean {
  const [folder] = LONG_LINK.exec(path) ?? []
  const most = folder ? folder.length + LONGEST_CART_LINK : LONGEST_PATH
  return path.length > most && withoutQueryInPath(path).length > most
}
