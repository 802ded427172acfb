import 'server-only'
import { onOrder } from '@/lib/telemetry/at-work'
import { inSpan, type Note } from '@/lib/telemetry/telemetry'

/** Does work on an order, so that a trace shows it, and whatever is logged meanwhile, at any depth, names the order. */
export const watchOrder = <T>(
  id: number,
  what: string,
  work: (note: Note) => Promise<T>,
): Promise<T> => onOrder(id, () => inSpan(`order ${what}`, {}, work))
