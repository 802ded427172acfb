import { type NextRequest, NextResponse } from 'next/server'
import { followOrder } from '@/lib/orders/settle'

/** Only an order's page is drawn when asked for, and such a page cannot answer 404 any more once it has begun. */
export const config = { matcher: '/orders/:token' }

export async function proxy(request: NextRequest) {
  const token = request.nextUrl.pathname.split('/').at(-1) ?? ''
  if (await followOrder(token)) return NextResponse.next()
  return NextResponse.rewrite(new URL('/_not-found', request.url), { status: 404 })
}
