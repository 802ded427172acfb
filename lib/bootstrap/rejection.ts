import { isCleanPath } from '@/lib/bootstrap/clean-path'

export type Asked = { method?: string; url?: string }
export type Rejection = { status: number; message: string; headers?: Record<string, string> }

/** The only addresses that take a POST (a test compares them with the route handlers). */
const POSTED = new Set(['/api/checkout', '/api/payments/stripe/webhook'])

const READ = ['GET', 'HEAD', 'OPTIONS']
const POST = ['POST', 'OPTIONS']

/** Why a request line is answered without Next, or null. */
export function rejectionOf({ method = '', url = '' }: Asked): Rejection | null {
  const [path = ''] = url.split('?', 1)
  // "GET http://elsewhere/ HTTP/1.1" asks a proxy; answered as a page it would send the browser there.
  if (!path.startsWith('/') || !isCleanPath(path)) {
    return { status: 400, message: 'This address could not be read.' }
  }
  const allowed = POSTED.has(path) ? POST : READ
  if (allowed.includes(method)) return null
  return { status: 405, message: 'This is not done here.', headers: { allow: allowed.join(', ') } }
}
