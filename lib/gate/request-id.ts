import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

// On globalThis, because Next bundles pages, route handlers and instrumentation apart.
const shared = globalThis as { requestIds?: AsyncLocalStorage<string> }
const ids = (): AsyncLocalStorage<string> => (shared.requestIds ??= new AsyncLocalStorage())

/** The caller's own id of a request where it is one, else a new one: nothing else of a caller's gets into the log. */
export const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()

/** Does work so that whatever it logs, at any depth, names the request. */
export const inRequest = <T>(id: string, work: () => T): T => ids().run(id, work)

/** The request that is being worked on; undefined outside of any. */
export const currentRequestId = (): string | undefined => ids().getStore()
