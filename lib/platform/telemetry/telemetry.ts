import 'server-only'
import { requestContext } from '@/lib/platform/telemetry/request-context'

/** Never a shopper's words or address, a token, a key or a query. */
export type Facts = Record<string, string | number | undefined>
export type Note = (facts: Facts) => void
/** Asked for whenever figures are sent; null: not known at the moment. */
export type Gauges = Record<string, () => number | null | Promise<number | null>>

export type Telemetry = {
  inSpan: <T>(name: string, facts: Facts, work: (note: Note) => Promise<T>) => Promise<T>
  count: (what: 'orders', facts: Facts, many: number) => void
  /** Seconds. */
  measure: (what: 'calls' | 'requests', seconds: number, facts: Facts) => void
  close: () => Promise<void>
}

// On globalThis, because the server, pages, route handlers and instrumentation are bundled apart.
export const shared = globalThis as { telemetry?: Telemetry }

/** Whether anybody wants to know. */
export const isWatched = (): boolean => shared.telemetry !== undefined

/** Does work so that a trace shows it, with what is noted of it in the end. */
export function inSpan<T>(
  name: string,
  facts: Facts,
  work: (note: Note) => Promise<T>,
): Promise<T> {
  const { telemetry } = shared
  return telemetry ? telemetry.inSpan(name, { ...facts, ...idsAtWork() }, work) : work(() => {})
}

/** An order, or several, came to a status. */
export const countOrders = (status: string, many = 1): void =>
  shared.telemetry?.count('orders', { 'order.status': status }, many)

export const measureCall = (seconds: number, facts: Facts): void =>
  shared.telemetry?.measure('calls', seconds, facts)

export const measureRequest = (seconds: number, facts: Facts): void =>
  shared.telemetry?.measure('requests', seconds, facts)

function idsAtWork(): Facts {
  const { request, order, sale } = requestContext()
  return { 'request.id': request, 'order.number': order, 'order.sale': sale }
}
