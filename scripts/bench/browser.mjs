// @ts-check
import { chromium, devices } from 'playwright'
import { findChromium } from '../browsers/chromium.mjs'
import { inTurn, sideBySide } from './middle.mjs'
import { PAINT, watchPaint } from './paint.mjs'
import { SLOW_4G } from './slow-4g.mjs'

/** A phone of the middle class, as Lighthouse has it. */
const SLOWER = 4
const QUIET = 1_000

/**
 * What a phone sees of a first visit: Chromium's own figures, its processor and network slowed down.
 * @param {import('./table.mjs').Apps} apps
 * @param {{ rounds: number }} options
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function browserRows({ shop, empty }, { rounds }) {
  const isRoot = process.getuid?.() === 0
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: isRoot ? ['--no-sandbox'] : [],
  })
  const visit = (/** @type {string} */ url) => () => look(browser, url)
  const voucher = shop.url + shop.voucher
  // Pictures are made at the first visit, for everybody after.
  for (const url of [shop.url, voucher]) await visit(url)()
  const seen = await inTurn(rounds, {
    home: visit(shop.url),
    voucher: visit(voucher),
    empty: visit(empty.url),
  })
  await browser.close()
  return [
    ...rowsOf('/', sideBySide({ shop: seen.home, empty: seen.empty })),
    ...rowsOf('a voucher', sideBySide({ shop: seen.voucher, empty: seen.empty })),
  ]
}

/**
 * @param {string} page
 * @param {(key: 'paint' | 'blocked' | 'moved' | 'sent') => { shop: number, empty: number }} both
 * @returns {import('./table.mjs').Row[]}
 */
const rowsOf = (page, both) => [
  {
    ...{ what: `largest paint of ${page} on a slow phone`, unit: 'ms' },
    ...both('paint'),
    goal: { most: 1.8, of: 'ratio' },
  },
  { what: '… moved by', shop: both('moved').shop, goal: { most: 0, of: 'shop' } },
  { what: '… blocked meanwhile', unit: 'ms', ...both('blocked') },
  { what: '… sent over the network', unit: 'KB', ...both('sent') },
]

/** @param {import('playwright').Browser} browser @param {string} url */
async function look(browser, url) {
  const context = await browser.newContext(devices['Pixel 7'])
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  let sent = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    sent += encodedDataLength / 1024
  })
  await page.addInitScript(watchPaint, PAINT)
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.waitForTimeout(QUIET)
  const seen = await page.evaluate((name) => Reflect.get(window, name), PAINT)
  await context.close()
  return { .../** @type {import('./paint.mjs').Paint} */ (seen), sent }
}
