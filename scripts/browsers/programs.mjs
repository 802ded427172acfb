// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The first program of these names on this machine that runs.
 * @param {string[]} names
 * @param {string[]} [places] full paths to look at before and after the usual folders
 */
export function findProgram(names, places = []) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const usual = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...places, ...usual].find(runs)
}

/** A file alone proves little: Ubuntu has one that only says where the real one is sold. @param {string} path */
export function runs(path) {
  if (path === '' || !existsSync(path)) return false
  // WebKitWebDriver and Xvfb know no version.
  return ['--version', '--help', '-help'].some((flag) => spawnSync(path, [flag]).status === 0)
}
