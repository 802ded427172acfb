// @ts-check
import { spawn } from 'node:child_process'

/**
 * What npm prints, whatever its exit code; as much as there is when it takes too long.
 * @param {string[]} args
 * @param {number} patience milliseconds
 * @returns {Promise<string>}
 */
export function run(args, patience) {
  const cli = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : null
  const [command, all] = cli ? [process.execPath, [cli, ...args]] : ['npm', args]
  const child = spawn(command, all, { stdio: ['ignore', 'pipe', 'ignore'], timeout: patience })
  let text = ''
  child.stdout.on('data', (part) => {
    text += part
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(text))
    child.on('close', () => resolve(text))
  })
}
