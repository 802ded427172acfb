import type { PublicOrder } from '@/lib/domain/order/public-order'

/** Which of an order's lines are sold by now, counted from 0. */
export const soldLines = ({ deliveries }: Pick<PublicOrder, 'deliveries'>): number[] =>
  deliveries.flatMap(({ status, lines }) => (status === 'sold' ? lines : []))
