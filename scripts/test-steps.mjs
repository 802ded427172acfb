// @ts-check
import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkBaseline } from './browsers/baseline.mjs'
import { findChromium } from './browsers/chromium.mjs'
import { findEngines } from './browsers/engines.mjs'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { readReport } from './playwright-report.mjs'
import { startPostgres } from './postgres.mjs'
import { run } from './processes.mjs'
import { withoutSettings } from './settings.mjs'
import { checkSupply } from './supply.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Count with the names of what failed, where there are any
 * @typedef {{ name: string, needs: string[], run: () => Promise<Count> }} Step
 */

const NEXT = 'node_modules/next/dist/bin/next'
const TSC = 'node_modules/typescript/bin/tsc'
const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const PLAYWRIGHT = 'node_modules/playwright/cli.js'
const CHAOS_TEST = 'scripts/chaos-test.mjs'
/** The whole of it takes most of an hour: npm run test:chaos */
const A_SHORT_STORM = '--orders 60 --kills 3 --db-stops 1 --seed 1 --short'.split(' ')
const RESULTS = '.data/test-results'

// What the tests read from their environment, once earlier steps have found or started it.
/** @type {NodeJS.Dict<string>} */
const found = {}

/** @type {Step[]} in the order they run; one is left out when a step it needs has failed */
export const STEPS = [
  { name: 'install', needs: [], run: step(installStep) },
  { name: 'chromium', needs: ['install'], run: step(chromiumStep) },
  { name: 'database', needs: ['install'], run: step(databaseStep) },
  { name: 'types', needs: ['install'], run: step(typesStep) },
  { name: 'lint', needs: ['install'], run: step(() => node(BIOME, 'ci')) },
  { name: 'unit', needs: ['install'], run: () => serverTests('unit') },
  { name: 'integration', needs: ['install', 'database'], run: integrationTests },
  { name: 'build', needs: ['install'], run: step(() => build(withoutSettings(process.env))) },
  { name: 'baseline', needs: ['install', 'build'], run: step(checkBaseline) },
  { name: 'supply', needs: ['install', 'build'], run: step(checkSupply) },
  {
    name: 'chaos',
    needs: ['install', 'build'],
    run: step(() => node(CHAOS_TEST, ...A_SHORT_STORM)),
  },
  { name: 'browser', needs: ['install', 'chromium', 'database', 'build'], run: browserTests },
  { name: 'engines', needs: ['install', 'database', 'build'], run: engineTests },
]

async function installStep() {
  checkNodeVersion()
  await install()
  return 0
}

async function chromiumStep() {
  found.CHROMIUM_PATH = await findChromium()
  return 0
}

async function databaseStep() {
  const { createDatabase } = await startPostgres({ dataDir: '.data/test-postgres', fresh: true })
  found.TEST_DATABASE_URL = await createDatabase('smart_gift_test')
  return 0
}

async function typesStep() {
  return (await node(NEXT, 'typegen')) || node(TSC, '--noEmit')
}

function integrationTests() {
  return serverTests('integration', 'measured')
}

/** Modules for the server alone refuse to be loaded without this condition. @param {string[]} projects */
function serverTests(...projects) {
  const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --conditions=react-server`.trim()
  return playwright(projects, { NODE_OPTIONS })
}

function browserTests() {
  return playwright(['phone', 'desktop'])
}

/** In WebKit and Firefox. One that cannot be had here is named, and its tests count as skipped. */
async function engineTests() {
  const { env, left } = await findEngines()
  for (const name of left)
    console.log(`${name} is left out: it is not here and cannot be installed`)
  return playwright(['webkit', 'firefox'], env)
}

/**
 * @param {string[]} projects
 * @param {NodeJS.Dict<string>} [env]
 * @returns {Promise<Count>} the tests by outcome; a run that broke without one counts as a failure
 */
async function playwright(projects, env) {
  const file = resolve(RESULTS, `${projects.join('-')}.json`)
  mkdirSync(RESULTS, { recursive: true })
  rmSync(file, { force: true })
  const code = await run({
    name: 'playwright',
    args: [
      ...[PLAYWRIGHT, 'test', '--config', 'tests/playwright.config.ts', '--reporter', 'list,json'],
      ...projects.flatMap((project) => ['--project', project]),
    ],
    env: { ...withoutSettings(process.env), ...found, PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...env },
    stopSignal: 'SIGINT', // so it ends its browsers and servers as well
  })
  const { specs, stats } = readReport(file)
  const { expected, flaky, unexpected, skipped } = stats
  const failed = code === 0 ? unexpected : Math.max(unexpected, 1)
  const failures = specs.filter(({ ok }) => !ok).map((spec) => `${spec.file}: ${spec.title}`)
  return { passed: expected + flaky, failed, skipped, failures }
}

/**
 * @param {string} script
 * @param {string[]} args
 */
function node(script, ...args) {
  return run({ name: script, args: [script, ...args] })
}

/**
 * A step without tests counts as one.
 * @param {() => Promise<number>} work gives an exit code
 * @returns {() => Promise<Count>}
 */
function step(work) {
  return async () => {
    const passed = (await work()) === 0
    return { passed: Number(passed), failed: Number(!passed), skipped: 0 }
  }
}
