import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from 'playwright/test'
import { main } from '../../scripts/main.mjs'
import { freePort } from '../../scripts/ports.mjs'
import { startPostgres } from '../../scripts/postgres.mjs'
import { startSandbox } from '../browser/support/sandbox'
import { paidByCard, startShop } from '../browser/support/shop'
import { buildSpa, builtVariant } from '../browser/support/variant-shop'
import { keepChosen } from './chosen'
import { type Orders, placeOrders } from './orders'
import { SCENES } from './scenes'
import { sheetOf } from './sheet'
import { takeBoth } from './shots'

const FOLDER = '.data/screenshots'
const HEIGHT = 800
/** A picture is drawn and scaled when it is first asked for. */
const PATIENCE = 60_000

const { values: given } = parseArgs({
  options: {
    /** Names of scenes, comma-separated; all when left out. */
    only: { type: 'string' },
    /** Takes the builds that are there. */
    built: { type: 'boolean', default: false },
    width: { type: 'string', default: '360,768,1280' },
  },
})
const scenes = Object.entries(SCENES).filter(
  ([name]) => given.only?.split(',').includes(name) ?? true,
)
const widths = given.width.split(',').map(Number)

main(async () => {
  const { createDatabase } = await startPostgres({
    dataDir: '.data/screenshots-postgres',
    fresh: true,
  })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const vineyard = await openShop('vineyard', createDatabase)
  const spa = await openShop(
    'spa',
    createDatabase,
    given.built ? builtVariant('spa-shop') : await buildSpa(),
  )
  await mkdir(FOLDER, { recursive: true })
  const failed: string[] = []
  for (const width of widths) {
    for (const [name] of scenes) {
      // The others are worth having all the same.
      await shoot(browser, [vineyard, spa], name, width).catch((error) => {
        failed.push(name)
        console.error(`${name} at ${width}:`, error)
      })
    }
  }
  await browser.close()
  console.log(`${FOLDER}: ${scenes.length} pages at ${widths.join(', ')}, ${failed.length} failed`)
  return failed.length === 0 ? 0 : 1
})

type Opened = { theme: string; url: string; orders: Orders }

/** A shop of one look, with a sandbox of its own and orders that ended in every way. */
async function openShop(
  theme: string,
  createDatabase: (name: string) => Promise<string>,
  folder?: string,
): Promise<Opened> {
  const port = await freePort()
  const webhooks = [`http://127.0.0.1:${port}/api/payments/stripe/webhook`]
  const sandbox = await startSandbox({ webhooks })
  const database = await createDatabase(`screenshots_${theme}`)
  const more = paidByCard(sandbox.url)
  const { url } = await startShop({ upstream: sandbox.url, database, port, more }, folder)
  return { theme, url, orders: await placeOrders(sandbox, url) }
}

/** One page in one width: a picture for each look, by day and by night, and a sheet of all. */
async function shoot(browser: Browser, shops: Opened[], scene: string, width: number) {
  const pictures: Buffer[] = []
  for (const { theme, url, orders } of shops) {
    const page = await browser.newPage({
      baseURL: url,
      viewport: { width, height: HEIGHT },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
      hasTouch: width < 1000,
    })
    page.setDefaultTimeout(PATIENCE)
    await SCENES[scene]?.(page, orders)
    for (const [scheme, picture] of Object.entries(await takeBoth(page))) {
      await writeFile(join(FOLDER, `${scene}-${width}-${theme}-${scheme}.png`), picture)
      await keepChosen({ theme, scheme, scene, width }, picture)
      pictures.push(picture)
    }
    await page.close()
  }
  await writeFile(join(FOLDER, `${scene}-${width}.png`), await sheetOf(pictures))
}
