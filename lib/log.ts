import 'server-only'
import { pino } from 'pino'

/**
 * What may be logged of an error. A failed query's own words repeat its parameters, which are a shopper's, and
 * PostgreSQL's details a row: the cause says enough.
 */
export function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  if ('params' in error && error.cause instanceof Error) {
    return { ...errorForLog(error.cause), message: `query failed: ${error.cause.message}` }
  }
  const { name: type, message, stack, cause } = error
  const code = 'code' in error ? error.code : undefined
  return { type, code, message, stack, cause: cause && errorForLog(cause) }
}

/** One JSON line an event on standard output. Never give it the secret key or a shopper's words or address. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: errorForLog },
})
