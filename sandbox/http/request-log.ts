/** One call as it arrived; status stays null while unanswered or when the connection was cut. */
export type LoggedRequest = {
  path: string
  method: string
  at: string
  status: number | null
  /** Kinds of the faults it met. */
  faults: string[]
  /** Whether the answer named a time to come back. */
  retryAfter: boolean
  /** Of a sale: the order it is for. */
  order_id?: number
}

/** Every call by path, oldest first. */
export type RequestLog = Map<string, { count: number; calls: LoggedRequest[] }>

// A load test would otherwise grow the log without end; the count stays exact.
const KEPT_CALLS = 20_000

/** Notes a call and returns its entry, so that the rest can be filled in when it is known. */
export function logRequest(
  log: RequestLog,
  path: string,
  method: string,
  now: number,
): LoggedRequest {
  const at = new Date(now).toISOString()
  const entry: LoggedRequest = { path, method, at, status: null, faults: [], retryAfter: false }
  const seen = log.get(path) ?? { count: 0, calls: [] }
  seen.count += 1
  seen.calls.push(entry)
  if (seen.calls.length > KEPT_CALLS) seen.calls.shift()
  log.set(path, seen)
  return entry
}
