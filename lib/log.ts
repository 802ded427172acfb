import 'server-only'
import { pino } from 'pino'

/** One JSON line an event on standard output. Never give it the secret key or a shopper's words or address. */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime })
