import 'server-only'
import { randomUUID } from 'node:crypto'

/** The caller's own id of a request where it is one, else a new one: nothing else of a caller's gets into the log. */
export const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
