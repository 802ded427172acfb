// @ts-check
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from './problem.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BUILT = join(ROOT, '.next/standalone')

/**
 * Copies the built shop for one process, because the pages it draws are written beside it.
 * @param {string} parent where copies lie
 * @returns {Promise<string>} the copy's folder
 */
export async function copyBuild(parent) {
  if (!existsSync(BUILT)) throw new Problem('There is no build yet. Run npm run build first.')
  const folder = resolve(ROOT, parent, randomUUID())
  await mkdir(folder, { recursive: true })
  const modules = join(BUILT, 'node_modules')
  await cp(BUILT, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => path !== modules,
  })
  await symlink(modules, join(folder, 'node_modules'), 'junction') // nothing is written there
  return folder
}
