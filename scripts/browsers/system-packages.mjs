// @ts-check
import { start } from '../processes.mjs'

/**
 * Installs packages of Debian or Ubuntu, as root or by a sudo that asks for no password.
 * @param {string[]} packages
 * @returns {Promise<string[]>} what was said last
 */
export async function installPackages(packages) {
  const install = `DEBIAN_FRONTEND=noninteractive apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y ${packages.join(' ')}`
  return process.getuid?.() === 0
    ? attempt('sh', ['-c', install])
    : attempt('sudo', ['-n', 'sh', '-c', install])
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<string[]>} what it said last
 */
export async function attempt(command, args) {
  const { exited, said } = await start({ name: command, command, args, output: 'hide' })
  await exited
  return said
}
