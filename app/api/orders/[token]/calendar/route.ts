import type { NextRequest } from 'next/server'
import { shownOrder } from '@/lib/orders/find-order-view'
import { orderCalendar } from '@/lib/orders/order-calendar'
import { answerOrder } from '@/lib/orders/order-response'
import { answerText, refuse } from '@/lib/platform/http/api-response'
import { shop } from '@/lib/shop/shop'

/** A day of an order for a calendar: `?for=giver`, or `?for=receiver`. */
export async function GET(
  { nextUrl }: NextRequest,
  { params }: RouteContext<'/api/orders/[token]/calendar'>,
) {
  const { token } = await params
  const reader = nextUrl.searchParams.get('for') === 'receiver' ? 'receiver' : 'giver'
  return answerOrder(
    () => shownOrder(token),
    (order) => {
      const file = order && orderCalendar(order, reader, shop)
      return file
        ? answerText(file, 'text/calendar; charset=utf-8', 'voucher.ics')
        : refuse(404, 'There is no such day.')
    },
  )
}
