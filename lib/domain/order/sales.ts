import type { Pence } from '@/lib/domain/money'
import type { OrderStatus, SaleStatus } from '@/lib/domain/order/state-machine'

type Sale = { status: SaleStatus }

/** It is still to be sent. */
export const isWaiting = ({ status }: Sale): boolean => status === 'waiting' || status === 'queued'

const isSold = ({ status }: Sale): boolean => status === 'sold'

/**
 * The one place where an order's state follows from its sales, which are sent one after another. `unsent`: how it stands while none
 * was sent yet. One that has begun goes on by itself, so it is `authorised` between two, also where nothing is to be paid here.
 */
export function statusOfSales(
  sales: readonly Sale[],
  unsent: 'received' | 'authorised',
): Exclude<OrderStatus, 'captured' | 'expired'> {
  if (sales.some(({ status }) => status === 'selling')) return 'selling'
  if (sales.every(isWaiting)) return unsent
  if (sales.some(isWaiting)) return 'authorised'
  if (sales.some(({ status }) => status === 'unknown')) return 'unknown'
  if (sales.every(isSold)) return 'sold'
  return sales.some(isSold) ? 'partly-sold' : 'rejected'
}

/** Pence of what is certainly sold: this much may be kept. */
export const soldTotal = (sales: readonly (Sale & { total: Pence })[]): Pence =>
  sales.filter(isSold).reduce((sum, { total }) => sum + total, 0)
