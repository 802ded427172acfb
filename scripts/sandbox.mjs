// @ts-check
import { assertPortFree } from './ports.mjs'
import { start } from './processes.mjs'
import { SANDBOX_KEY, sandboxPort } from './settings.mjs'

export const assertSandboxPortFree = () =>
  assertPortFree(sandboxPort(), {
    who: 'The sandbox',
    remedy: 'Stop that program, or choose another port, such as: SANDBOX_PORT=4011',
  })

/** Starts the stand-in for Smart Gift and waits until it listens. */
export function startSandbox() {
  return start({
    name: 'sandbox',
    args: ['--import', 'tsx', 'sandbox/main.ts'],
    env: { ...process.env, SANDBOX_PORT: String(sandboxPort()), SANDBOX_KEY },
    ready: /sandbox listening on /,
  })
}
