// @ts-check
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { endWithNpm } from './npm-parent.mjs'
import { Problem } from './problem.mjs'
import { firstToEnd, isStopping, stopAll } from './processes.mjs'

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a script, in the repository's folder, so that it ends whole: what it started is stopped when it is done, when it fails and
 * when it is interrupted. A problem is told in words, a bug with its stack.
 * @param {() => Promise<number>} work gives the exit code
 * @param {{ interruptedCode?: number }} [options] the exit code after Ctrl-C; 0 where that is the way to end
 */
export async function main(work, { interruptedCode = 130 } = {}) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  for (const signal of SIGNALS) {
    process.on(signal, async () => {
      if (isStopping()) return // npm passes on the Ctrl-C that the terminal has sent already
      await stopAll()
      process.exit(interruptedCode)
    })
  }
  endWithNpm()
  const code = await work().catch((error) => {
    if (!isStopping()) console.error(error instanceof Problem ? `\n${error.message}\n` : error)
    return 1
  })
  if (isStopping()) return // the handler above ends the script
  await stopAll()
  process.exit(code)
}

/**
 * @param {string} url a module's own
 * @returns {boolean} whether that module is what was started, and not imported by another
 */
export function isScript(url) {
  return fileURLToPath(url) === realpathSync(process.argv[1] ?? '.')
}

/**
 * Waits for as long as everything runs.
 * @returns {Promise<never>}
 * @throws {Problem} that names the program which ended by itself
 */
export async function untilOneEnds() {
  const { name, code } = await firstToEnd()
  throw new Problem(`${name} ended by itself (exit code ${code}), so the rest is stopped as well.`)
}
