// @ts-check

import { Problem } from '../problem.mjs'
import { findProgram, runs } from './programs.mjs'
import { attempt, installPackages } from './system-packages.mjs'

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

const installed = () => findProgram(NAMES, [process.env.CHROMIUM_PATH ?? '', MAC])

async function playwrights() {
  const { chromium } = await import('playwright')
  return [chromium.executablePath()].find(runs)
}

/** @param {string[]} said why Playwright could not install its own */
async function fromSystem(said) {
  const more = await installPackages(['chromium'])
  const found = installed()
  if (found) return found
  const words =
    'There is no Chromium, and none could be installed. Install Chromium or Google Chrome and start again.'
  throw new Problem([words, ...said.slice(-5), ...more.slice(-5)].join('\n  '))
}
