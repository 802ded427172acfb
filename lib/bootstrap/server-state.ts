import 'server-only'

/** What the application does while its process ends. */
export type ShutdownSteps = {
  /** Before the port closes: work that must not be cut off. */
  finishWork: () => Promise<void>
  /** After the last answer: figures that were not sent yet. */
  flush: () => Promise<void>
}

type ServerState = { isClosing: boolean; steps?: ShutdownSteps }

// On globalThis, because the server is bundled apart from Next's pages and route handlers.
const shared = globalThis as { serverState?: ServerState }

/** What our server and the application that it serves know of each other. */
export const serverState = (): ServerState => (shared.serverState ??= { isClosing: false })
