import { parseArgs } from 'node:util'
import { main } from '../../scripts/main.mjs'
import { freePort } from '../../scripts/ports.mjs'
import { startSandbox } from '../browser/support/sandbox'
import { paidByCard } from '../browser/support/shop'
import { Chance } from './chance'
import { check } from './checker'
import { Cluster } from './cluster'
import { collect } from './collect'
import { dieEverywhere } from './failpoints'
import { Fleet } from './fleet'
import type { Violation } from './history'
import { Ledger } from './ledger'
import { report, tell } from './report'
import { type Burning, calmDown, letItBurn } from './storm'
import { Upstream } from './upstream'

const WEBHOOK = '/api/payments/stripe/webhook'

const { values: given } = parseArgs({
  options: {
    orders: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    shops: { type: 'string', default: '3' },
    kills: { type: 'string', default: '50' },
    'db-stops': { type: 'string', default: '10' },
    /** Calls a minute that Smart Gift allows all shops together. */
    rate: { type: 'string', default: '300' },
    provider: { type: 'string', default: 'stripe' },
    /** One failpoint of each way, and not all. */
    short: { type: 'boolean', default: false },
    /** `storm` or `failpoints`; both when left out. */
    only: { type: 'string' },
  },
})
const seed = Number(given.seed)

main(run)

async function run(): Promise<number> {
  const cluster = await new Cluster().open()
  const found: Violation[] = []
  if (given.only !== 'storm') found.push(...(await failpoints(cluster)))
  if (given.only !== 'failpoints') found.push(...(await storm(cluster)))
  await cluster.close()
  console.log(`seed ${seed}: ${found.length} violations`)
  return found.length === 0 ? 0 : 1
}

/** What every shop of a run is told beyond the settings of the tests. */
const settings = (upstream: string) => ({
  ...paidByCard(upstream),
  PAYMENT_PROVIDER: given.provider,
  SMART_GIFT_RATE_LIMIT: given.rate,
  // All shoppers of a storm live at one address, and there are more of them than a quiet shop lets in.
  CHECKOUT_LIMIT: '1000000',
  CHECKOUT_LIMIT_PER_CLIENT: '1000000',
  PAYMENT_LIMIT: '1000000',
  PAYMENT_LIMIT_PER_CLIENT: '1000000',
  ORDER_PACE: '20',
})

async function failpoints(cluster: Cluster): Promise<Violation[]> {
  const port = await freePort()
  const shop = `http://127.0.0.1:${port}`
  const sandbox = await startSandbox({ webhooks: [shop + WEBHOOK] })
  const database = await cluster.createDatabase('failpoints')
  const ledger = new Ledger(database)
  const world = { urls: [shop], upstream: new Upstream(sandbox.url), posted: [] }
  const more = { ...settings(sandbox.url), PAYMENT_PROVIDER: 'stripe' }
  const stage = { settings: { upstream: sandbox.url, database, port, more }, world, ledger }
  const found = await dieEverywhere(
    { ...stage, chance: new Chance(seed) },
    {
      isShort: given.short,
      opened: () => ledger.watch(),
    },
  )
  await ledger.close()
  await sandbox.stop()
  tell(given.short ? 'killed once on every way' : 'killed once at every failpoint', found)
  return found
}

async function storm(cluster: Cluster): Promise<Violation[]> {
  const begun = Date.now()
  const fleet = await Fleet.plan(Number(given.shops))
  const sandbox = await startSandbox({
    rateLimit: Number(given.rate),
    webhooks: fleet.urls.map((url) => url + WEBHOOK),
  })
  const database = await cluster.createDatabase('storm')
  await fleet.open({ upstream: sandbox.url, database, more: settings(sandbox.url) })
  const ledger = new Ledger(database)
  await ledger.watch()

  const upstream = new Upstream(sandbox.url)
  const burning: Burning = {
    world: { urls: fleet.urls, upstream, posted: [] },
    scene: { fleet, cluster, upstream, chance: new Chance(seed + 1), forged: [] },
    isAddressAsked: given.provider === 'stripe',
    orders: Number(given.orders),
    kills: Number(given.kills),
    databaseStops: Number(given['db-stops']),
  }
  await letItBurn(burning, new Chance(seed))
  const calmAt = new Date().toISOString()
  await calmDown(upstream, ledger)

  const { posted } = burning.world
  const { forged } = burning.scene
  const callsAMinute = Number(given.rate)
  const history = await collect(upstream, ledger, { posted, forged, calmAt, callsAMinute })
  const violations = check(history)
  report({ history, violations, counts: await ledger.counts(), begun })
  await ledger.close()
  await fleet.close()
  await sandbox.stop()
  return violations
}
