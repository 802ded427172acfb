// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences whose terms a shop meets by keeping their notices; nothing here asks for its own source. */
const ALLOWED = new Set(
  'MIT ISC BSD-2-Clause BSD-3-Clause Apache-2.0 0BSD CC0-1.0 CC-BY-4.0 Unlicense BlueOak-1.0.0 Python-2.0 MIT-0 OFL-1.1 PostgreSQL Zlib'.split(
    ' ',
  ),
)
/**
 * Allowed for what they are, by name: linked as a library of its own and changed by nobody (LGPL), or used by tests and
 * tools alone (MPL).
 */
const EXCEPTIONS = [/^@img\/sharp-/, /^lightningcss/, /^@axe-core\//, /^axe-core$/]

/**
 * @param {string} root where the lockfile is
 * @returns {{ count: number, problems: string[] }} of the packages that are installed there
 */
export function checkLicences(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const installed = Object.keys(packages).filter(
    (path) => path && existsSync(join(root, path, 'package.json')),
  )
  const problems = installed.flatMap((path) => {
    const name = path.split('node_modules/').at(-1) ?? path
    const licence = licenceOf(join(root, path))
    const isAllowed = EXCEPTIONS.some((each) => each.test(name)) || allows(licence)
    return isAllowed ? [] : [`${name}: ${licence || 'no licence named'}`]
  })
  return { count: installed.length, problems }
}

/** @param {string} path */
function licenceOf(path) {
  const { license, licenses } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const named = license ?? licenses?.[0]
  return String(named?.type ?? named ?? '')
}

/**
 * Whether an SPDX expression may be met: one side of an OR, every side of an AND.
 * @param {string} expression
 * @returns {boolean}
 */
export function allows(expression) {
  const text = expression.replace(/[()]/g, '').trim()
  if (/ OR /i.test(text)) return text.split(/ OR /i).some(allows)
  if (/ AND /i.test(text)) return text.split(/ AND /i).every(allows)
  return ALLOWED.has(text)
}
