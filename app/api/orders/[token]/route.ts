import { answer, refuse } from '@/lib/http'
import { publicOrder } from '@/lib/orders/public-order'
import { followOrder } from '@/lib/orders/settle'

/** How an order stands, for whoever has its link. */
export async function GET(_: Request, { params }: RouteContext<'/api/orders/[token]'>) {
  const { token } = await params
  const order = await followOrder(token)
  return order ? answer({ order: publicOrder(order) }) : refuse(404, 'There is no such order.')
}
