import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What is being worked on: the id of the request that it is for, the number of the order, and the name of its
 * sale ("1042/2"). `client`: the address of who asks, for limits alone and never logged; only our own server (lib/bootstrap) knows it. `forwarded`: how many
 * addresses the proxies on the way have named.
 */
export type RequestContext = {
  request?: string
  order?: number
  sale?: string | undefined
  client?: string
  forwarded?: number
}
type Caller = Pick<RequestContext, 'client' | 'forwarded'>

// On globalThis, because Next bundles pages, route handlers and instrumentation apart.
const shared = globalThis as { atWork?: AsyncLocalStorage<RequestContext> }
const storage = (): AsyncLocalStorage<RequestContext> => (shared.atWork ??= new AsyncLocalStorage())

/** Empty outside of any work. */
export const requestContext = (): RequestContext => storage().getStore() ?? {}

/** Does work so that whatever it logs or has traced, at any depth, names the request, and nothing that went on around it. */
export const withRequestId = <T>(
  request: string | undefined,
  work: () => T,
  caller: Caller = {},
): T => storage().run({ request, ...caller }, work)

/** The same with the number of the order, and the name of its sale where it is about one. */
export const withOrder = <T>(
  about: { order: number; sale?: string | undefined },
  work: () => T,
): T => storage().run({ ...requestContext(), ...about }, work)
