// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Problem } from './problem.mjs'
import { start } from './processes.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/**
 * Finds a Chromium for the browser tests, or gets one.
 * @returns {Promise<string>} its path
 * @throws {Problem} when none is there and none can be had
 */
export async function findChromium() {
  const found = installed() ?? (await playwrights())
  if (found) return found
  console.log('Getting Chromium …')
  const said = await attempt(process.execPath, [
    'node_modules/playwright/cli.js',
    'install',
    'chromium',
  ])
  return (await playwrights()) ?? (await fromSystem(said))
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env.CHROMIUM_PATH ?? '', ...places, MAC].find(answers)
}

async function playwrights() {
  const { chromium } = await import('playwright')
  return [chromium.executablePath()].find(answers)
}

/** @param {string[]} said why Playwright could not install its own */
async function fromSystem(said) {
  const install = 'apt-get update && apt-get install -y chromium'
  const isRoot = process.getuid?.() === 0
  const more = isRoot
    ? await attempt('sh', ['-c', install])
    : await attempt('sudo', ['-n', 'sh', '-c', install])
  const found = installed()
  if (found) return found
  const words =
    'There is no Chromium, and none could be installed. Install Chromium or Google Chrome and start again.'
  throw new Problem([words, ...said.slice(-5), ...more.slice(-5)].join('\n  '))
}

/** A file alone proves little: Ubuntu has one that only says where the real one is sold. @param {string} path */
function answers(path) {
  return path !== '' && existsSync(path) && spawnSync(path, ['--version']).status === 0
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<string[]>} what it said last
 */
async function attempt(command, args) {
  const { exited, said } = await start({ name: 'Chromium', command, args, output: 'hide' })
  await exited
  return said
}
