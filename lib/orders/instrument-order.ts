import 'server-only'
import { withOrder } from '@/lib/platform/telemetry/request-context'
import { inSpan, type Note } from '@/lib/platform/telemetry/telemetry'

/** Does work on an order, so that a trace shows it, and whatever is logged meanwhile, at any depth, names the order, and the sale where it is about one. */
export const instrumentOrder = <T>(
  id: number,
  what: string,
  work: (note: Note) => Promise<T>,
  sale?: string,
): Promise<T> => withOrder({ order: id, sale }, () => inSpan(`order ${what}`, {}, work))
