import type { NextRequest } from 'next/server'
import { leadLink } from '@/lib/pages/lead-link'

/** Leads a link with a query to its voucher's one address. */
export const proxy = (request: NextRequest) => leadLink(request.nextUrl)

// Only for what our links carry: every other visit goes straight to its static page, a third faster.
export const config = {
  matcher: [
    { source: '/vouchers/:slug', has: [{ type: 'query', key: 'value' }] },
    { source: '/vouchers/:slug', has: [{ type: 'query', key: 'persons' }] },
    { source: '/vouchers/:slug', has: [{ type: 'query', key: 'to' }] },
    { source: '/vouchers/:slug', has: [{ type: 'query', key: 'from' }] },
    { source: '/vouchers/:slug', has: [{ type: 'query', key: 'message' }] },
    { source: '/vouchers/:slug', has: [{ type: 'query', key: 'utm_source' }] },
    { source: '/vouchers/:slug', has: [{ type: 'query', key: 'gclid' }] },
    { source: '/vouchers/:slug', has: [{ type: 'query', key: 'fbclid' }] },
    { source: '/vouchers/:slug', has: [{ type: 'query', key: 'c' }] },
  ],
}
