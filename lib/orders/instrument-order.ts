import 'server-only'
import { onOrder } from '@/lib/platform/telemetry/request-context'
import { inSpan, type Note } from '@/lib/platform/telemetry/telemetry'

/** Does work on an order, so that a trace shows it, and whatever is logged meanwhile, at any depth, names the order. */
export const watchOrder = <T>(
  id: number,
  what: string,
  work: (note: Note) => Promise<T>,
): Promise<T> => onOrder(id, () => inSpan(`order ${what}`, {}, work))
