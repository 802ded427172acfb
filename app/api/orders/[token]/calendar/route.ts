import type { NextRequest } from 'next/server'
import { findOrderView } from '@/lib/orders/find-order-view'
import { orderCalendar } from '@/lib/orders/order-calendar'
import { orderResponse } from '@/lib/orders/order-response'
import { errorResponse, fileResponse } from '@/lib/platform/http/api-response'
import { shop } from '@/lib/shop/shop'

/** A day of an order for a calendar: `?for=giver`, or `?for=receiver`; `delivery=1` for the second of its deliveries. */
export async function GET(
  { nextUrl }: NextRequest,
  { params }: RouteContext<'/api/orders/[token]/calendar'>,
) {
  const { token } = await params
  const reader = nextUrl.searchParams.get('for') === 'receiver' ? 'receiver' : 'giver'
  const position = Number(nextUrl.searchParams.get('delivery') ?? 0)
  return orderResponse(
    () => findOrderView(token),
    (order) => {
      const file = order && orderCalendar(order, reader, shop(), position)
      return file
        ? fileResponse(file, 'text/calendar; charset=utf-8', 'voucher.ics')
        : errorResponse(404, 'There is no such day.')
    },
  )
}
