import 'server-only'
import { type DestinationStream, pino } from 'pino'
import { requestContext } from '@/lib/platform/telemetry/request-context'

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

const SECRETS = [
  'SMART_GIFT_SECRET_KEY',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'ALERT_WEBHOOK_URL',
  'OTEL_EXPORTER_OTLP_HEADERS',
] as const

/** Whatever an error of somebody else's says: no secret of ours is in a line. */
export const withoutSecrets = (line: string) =>
  SECRETS.reduce((text, name) => {
    const secret = process.env[name]
    return secret ? text.replaceAll(secret, `[${name}]`) : text
  }, line)

/**
 * One JSON line an event on standard output, with the id of the request and the number of the order it belongs to. Never give it the secret key or a
 * shopper's words or address.
 */
export const log = logTo(pino.destination(1))

/** The same log, written elsewhere. */
export function logTo(stream: DestinationStream) {
  const mixin = () => {
    const { request, order, sale } = requestContext()
    return { request, order, sale }
  }
  const serializers = { err: errorForLog }
  const hooks = { streamWrite: withoutSecrets }
  const timestamp = pino.stdTimeFunctions.isoTime
  return pino({ base: null, timestamp, mixin, serializers, hooks }, stream)
}
