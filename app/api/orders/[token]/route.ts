import { findOrderView } from '@/lib/orders/find-order-view'
import { orderResponse } from '@/lib/orders/order-response'
import { errorResponse, jsonResponse } from '@/lib/platform/http/api-response'

/** How an order stands, for whoever has its link. */
export async function GET(_: Request, { params }: RouteContext<'/api/orders/[token]'>) {
  const { token } = await params
  return orderResponse(
    () => findOrderView(token),
    (order) => (order ? jsonResponse({ order }) : errorResponse(404, 'There is no such order.')),
  )
}
