/** One call as it arrived; status stays null while unanswered or when the connection was cut. */
export type LoggedRequest = { method: string; at: string; status: number | null }

/** Every call by path, oldest first. */
export type RequestLog = Map<string, { count: number; calls: LoggedRequest[] }>

// A load test would otherwise grow the log without end; the count stays exact.
const KEPT_CALLS = 5_000

/** Notes a call and returns its entry, so that the status can be filled in when it is known. */
export function logRequest(
  log: RequestLog,
  path: string,
  method: string,
  now: number,
): LoggedRequest {
  const entry: LoggedRequest = { method, at: new Date(now).toISOString(), status: null }
  const seen = log.get(path) ?? { count: 0, calls: [] }
  seen.count += 1
  seen.calls.push(entry)
  if (seen.calls.length > KEPT_CALLS) seen.calls.shift()
  log.set(path, seen)
  return entry
}
