// @ts-check
import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { Problem } from './problem.mjs'

/** @typedef {{ uid: number, gid: number }} Owner */

/**
 * PostgreSQL refuses to run as root, so root has it run by somebody else: by whom its files belong to
 * already, by the system's own user for it, or by nobody.
 * @param {string} cluster the folder of its files, which need not exist yet
 * @returns {Owner | undefined} nothing when we are not root
 */
export function standIn(cluster) {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const found = idsOf('postgres') ?? idsOf('nobody')
  if (found) return found
  throw new Problem(
    'PostgreSQL refuses to run as root, and this system has neither a user "postgres" nor a user ' +
      '"nobody" to run it instead. Start this as an ordinary user.',
  )
}

/**
 * @param {Owner} owner
 * @param {string} folder
 * @param {string} program
 * @returns {boolean} whether the owner may enter the folder and run the program
 */
export function canUse(owner, folder, program) {
  const script = 'cd "$0" && "$1" --version'
  return spawnSync('sh', ['-c', script, folder, program], owner).status === 0
}

/**
 * @param {string} name
 * @returns {Owner | undefined}
 */
function idsOf(name) {
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}
