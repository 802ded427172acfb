/** Every address that the shop answers, with [names] where an address has somebody's or something's own; of two that fit, the first. */
export const ROUTES = [
  '/',
  '/.well-known/security.txt',
  '/accessibility',
  '/api/checkout',
  '/api/health',
  '/api/orders/find',
  '/api/orders/[token]',
  '/api/orders/[token]/calendar',
  '/api/payments',
  '/api/payments/stripe/cancel',
  '/api/payments/stripe/return',
  '/api/payments/stripe/webhook',
  '/api/ready',
  '/api/shelf/[page]',
  '/api/vouchers',
  '/api/vouchers/[id]',
  '/cart',
  '/cart/[items]',
  '/checkout',
  '/collections/[slug]',
  '/embed/[id]',
  '/embed/collections/[slug]',
  '/feeds/google.xml',
  '/feeds/vouchers.json',
  '/gifts',
  '/gifts/[slug]',
  '/how-it-works',
  '/icons/[name]',
  '/legal/[slug]',
  '/llms.txt',
  '/oembed',
  '/orders/find',
  '/orders/find/[problem]',
  '/orders/[token]',
  '/page/[number]',
  '/pictures/[name]',
  '/previews/[name]',
  '/robots.txt',
  '/sitemap.xml',
  '/studio',
  '/vouchers/[slug]',
]

const OTHER = '/…'
const isName = (part: string) => part.startsWith('[')
const split = (path: string) => path.split('/').slice(1)

const PARTS = ROUTES.map((route) => ({ route, parts: split(route) }))

/** The route of an address, without its query and whatever is somebody's own in it: few, and safe to tell. */
export function routeOf(address: string): string {
  const [path = ''] = address.split(/[?#]/)
  if (path.startsWith('/_next/')) return '/_next/…'
  const asked = split(path)
  const fits = (parts: string[]) =>
    parts.length === asked.length &&
    parts.every((part, at) => (isName(part) ? asked[at] !== '' : part === asked[at]))
  return PARTS.find(({ parts }) => fits(parts))?.route ?? OTHER
}
