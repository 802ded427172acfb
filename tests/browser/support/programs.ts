import { fileURLToPath } from 'node:url'
import { start } from '../../../scripts/processes.mjs'
import { withoutSettings } from '../../../scripts/settings.mjs'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** What the tests' shops and sandboxes share, and no answer to a shopper may ever hold. */
export const SECRET_KEY = 'sk_tests_7c1f0d52e8b94a63'

type Program = {
  name: string
  args: string[]
  cwd: string
  env: NodeJS.Dict<string>
  ready: RegExp
}

/** Starts a program that is ended without ceremony: what it keeps must survive that anyway. */
export const startProgram = ({ env, ...program }: Program) =>
  start({
    ...program,
    env: { ...withoutSettings(process.env), ...env } as NodeJS.ProcessEnv,
    output: 'hide',
    stopSignal: 'SIGKILL',
  })
