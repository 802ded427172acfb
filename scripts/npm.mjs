// @ts-check
import { Problem } from './problem.mjs'
import { start } from './processes.mjs'

/**
 * Runs npm quietly.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {Problem} that shows what npm said, when it fails
 */
export async function npm(args, env = process.env) {
  // The npm that runs this script, where one does: it may not be the one on the PATH.
  const cli = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? process.env.npm_execpath
    : undefined
  const command = cli ? { args: [cli, ...args] } : { command: 'npm', args }
  const child = await start({ name: 'npm', output: 'hide', env, ...command })
  if ((await child.exited) === 0) return
  throw new Problem([`npm ${args.join(' ')} failed. It said last:`, ...child.said].join('\n  '))
}
