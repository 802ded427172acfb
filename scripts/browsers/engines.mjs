// @ts-check
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findProgram } from './programs.mjs'
import { installPackages } from './system-packages.mjs'

/**
 * @typedef {object} Engine
 * @property {string} name as people call it
 * @property {string[]} packages that bring it on Debian and Ubuntu
 * @property {() => NodeJS.Dict<string> | undefined} find what its tests need, in the environment; undefined where it is not whole
 */

const MINI_BROWSER_ROOTS = ['/usr/lib', '/usr/libexec']
const LIBRARIES = ['webkit2gtk-4.1', 'webkit2gtk-4.0']

/** @type {Engine[]} the engines beside Chromium in which the shop is bought from */
const ENGINES = [
  { name: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb'], find: findWebKit },
  { name: 'Firefox', packages: ['firefox-esr'], find: findFirefox },
]

/**
 * Finds the engines for the tests, and installs those that are missing. One that cannot be had is left out, and named.
 * @returns {Promise<{ env: NodeJS.Dict<string>, left: string[] }>}
 */
export async function findEngines() {
  const missing = ENGINES.filter(({ find }) => !find())
  for (const { name, packages } of missing) {
    console.log(`Getting ${name} …`)
    const said = await installPackages(packages)
    console.log(said.slice(-3).join('\n'))
  }
  const found = ENGINES.map(({ name, find }) => ({ name, env: find() }))
  return {
    env: Object.assign({}, ...found.map(({ env }) => env)),
    left: found.filter(({ env }) => !env).map(({ name }) => name),
  }
}

function findWebKit() {
  const driver = findProgram(['WebKitWebDriver'])
  const display = findProgram(['Xvfb'])
  const browser = MINI_BROWSER_ROOTS.flatMap(miniBrowsersIn)[0]
  return driver && display && browser
    ? { WEBKIT_DRIVER_PATH: driver, WEBKIT_PATH: browser, XVFB_PATH: display }
    : undefined
}

/** The browser of WebKit's own tests is no command: Debian keeps it with the library, Fedora among what programs call. @param {string} root */
function miniBrowsersIn(root) {
  if (!existsSync(root)) return []
  return readdirSync(root)
    .flatMap((name) => [join(root, name), ...LIBRARIES.map((library) => join(root, name, library))])
    .map((folder) => join(folder, 'MiniBrowser'))
    .filter((file) => existsSync(file))
}

function findFirefox() {
  const firefox = findProgram(
    ['firefox-esr', 'firefox'],
    [process.env.FIREFOX_PATH ?? '', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  )
  return firefox ? { FIREFOX_PATH: firefox } : undefined
}
