// @ts-check
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../browsers/chromium.mjs'
import { npm } from '../npm.mjs'
import { inTurn, sideBySide } from './middle.mjs'

/** The last one for Node 20. Fetched here alone: with it every install would have 200 packages more. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
/** Now and then it misses the beginning of a visit, and says that it should be run again. */
const ATTEMPTS = 3

/**
 * What Lighthouse says of a first visit, as it comes: a phone on a slow 4G, both worked out from a visit at full speed.
 * @param {import('./table.mjs').Apps} apps
 * @param {{ rounds: number }} options
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function lighthouseRows({ shop, empty }, { rounds }) {
  const folder = await mkdtemp(join(tmpdir(), 'lighthouse-'))
  const chromium = await findChromium()
  const judge = (/** @type {string} */ url) => () => look(url, join(folder, 'seen.json'), chromium)
  const seen = await inTurn(rounds, {
    home: judge(shop.url),
    voucher: judge(shop.url + shop.voucher),
    empty: judge(empty.url),
  })
  await rm(folder, { recursive: true })
  return [
    ...rowsOf('/', sideBySide({ shop: seen.home, empty: seen.empty })),
    ...rowsOf('a voucher', sideBySide({ shop: seen.voucher, empty: seen.empty })),
  ]
}

/**
 * @param {string} page
 * @param {(key: 'score' | 'paint' | 'blocked' | 'moved') => { shop: number, empty: number }} both
 * @returns {import('./table.mjs').Row[]}
 */
const rowsOf = (page, both) => [
  {
    ...{ what: `Lighthouse, mobile, of ${page}` },
    ...both('score'),
    goal: { least: -3, of: 'difference' },
  },
  {
    ...{ what: '… blocked', unit: 'ms' },
    ...both('blocked'),
    goal: { most: 1.2, of: 'ratio' },
  },
  { what: '… largest paint', unit: 'ms', ...both('paint') },
  { what: '… moved by', shop: both('moved').shop, goal: { most: 0, of: 'shop' } },
]

/** @param {string} url @param {string} file @param {string} chromium */
async function look(url, file, chromium, attempts = ATTEMPTS) {
  try {
    await visit(url, file, chromium)
  } catch (error) {
    if (attempts === 1) throw error
    return look(url, file, chromium, attempts - 1)
  }
  return read(file)
}

/** @param {string} url @param {string} file @param {string} chromium */
async function visit(url, file, chromium) {
  const sandbox = process.getuid?.() === 0 ? ' --no-sandbox' : ''
  await npm(
    [
      ...['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url, '--quiet'],
      ...['--only-categories=performance', '--output=json', `--output-path=${file}`],
      `--chrome-flags=--headless${sandbox}`,
    ],
    { ...process.env, CHROME_PATH: chromium },
  )
}

/** @param {string} file */
async function read(file) {
  const { categories, audits } = JSON.parse(await readFile(file, 'utf8'))
  const value = (/** @type {string} */ name) => /** @type {number} */ (audits[name].numericValue)
  return {
    score: 100 * categories.performance.score,
    paint: value('largest-contentful-paint'),
    blocked: value('total-blocking-time'),
    moved: value('cumulative-layout-shift'),
  }
}
