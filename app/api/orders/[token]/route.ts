import { shownOrder } from '@/lib/orders/find-order-view'
import { answerOrder } from '@/lib/orders/order-response'
import { answer, refuse } from '@/lib/platform/http/api-response'

/** How an order stands, for whoever has its link. */
export async function GET(_: Request, { params }: RouteContext<'/api/orders/[token]'>) {
  const { token } = await params
  return answerOrder(
    () => shownOrder(token),
    (order) => (order ? answer({ order }) : refuse(404, 'There is no such order.')),
  )
}
