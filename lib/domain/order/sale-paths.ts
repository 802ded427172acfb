import type { ApiError } from '@/lib/domain/api-error'
import type { OrderDetails } from '@/lib/domain/order/order'

/**
 * What was said of one sale, by the paths of its order: the sale's line 0 may be the order's line 2, and its delivery one of several.
 * `lines`: the sale's, counted from 0 in the order.
 */
export function asOfOrder(
  { message, errors }: ApiError,
  { deliveries }: Pick<OrderDetails, 'deliveries'>,
  lines: readonly number[],
): ApiError {
  const position = deliveries.findIndex((each) => each.lines[0] === lines[0])
  const pathOf = (path: string) => {
    const [, line, rest = ''] = /^cart\.(\d+)(\..*)?$/.exec(path) ?? []
    if (line !== undefined) return `cart.${lines[Number(line)] ?? line}${rest}`
    return deliveries.length > 1 ? path.replace(/^delivery\b/, `deliveries.${position}`) : path
  }
  return {
    message,
    errors: Object.fromEntries(
      Object.entries(errors).map(([path, reasons]) => [pathOf(path), reasons]),
    ),
  }
}
