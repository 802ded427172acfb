// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { isScript, main } from './main.mjs'
import { npm } from './npm.mjs'
import { POSTGRES_PACKAGE } from './postgres-package.mjs'

/**
 * Makes node_modules what package-lock.json says, and runs the one install script approved by name:
 * it puts back the symbolic links between PostgreSQL's libraries, which npm packages cannot carry.
 */
export async function install() {
  if (!isInstalled()) {
    console.log('Installing dependencies (npm ci) …')
    // A shell with NODE_ENV=production would leave out what builds and tests the shop.
    await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  }
  if (!postgresIsLinked()) await npm(['rebuild', POSTGRES_PACKAGE, '--ignore-scripts=false'])
}

/** Content is compared, not times: a checkout or a restored cache changes those at will. */
function isInstalled() {
  const there = packagesIn('node_modules/.package-lock.json')
  if (!there[`node_modules/${POSTGRES_PACKAGE}`]) return false // never, or on another kind of machine
  const wanted = Object.entries(packagesIn('package-lock.json'))
  return wanted.every(([path, { version, optional, peer }]) => {
    if (path === '') return true
    return there[path] ? there[path].version === version : optional || peer
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>}
 */
function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}

function postgresIsLinked() {
  const folder = `node_modules/${POSTGRES_PACKAGE}`
  const list = `${folder}/native/pg-symlinks.json`
  if (!existsSync(list)) return true
  /** @type {{ target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'))
  return links.every(({ target }) => existsSync(`${folder}/${target}`))
}

if (isScript(import.meta.url)) {
  main(async () => {
    await install()
    return 0
  })
}
