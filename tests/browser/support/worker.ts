import { test as base, expect } from 'playwright/test'
import { createDatabase, type Database } from './database'
import { type Sandbox, startSandbox } from './sandbox'
import { removeCopy, type Shop, startShop } from './shop'

type ForAWorker = { upstream: Sandbox; database: Database; shop: Shop }

/** What every worker of a run has for itself, whatever browsers its tests use: an upstream, a database and a shop. */
export const test = base.extend<object, ForAWorker>({
  upstream: [
    async ({ browserName: _ }, provide) => {
      const sandbox = await startSandbox()
      await provide(sandbox)
      await sandbox.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  database: [
    async ({ browserName: _ }, provide) => {
      const database = await createDatabase()
      await provide(database)
      await database.drop()
    },
    { scope: 'worker' },
  ],
  shop: [
    async ({ upstream, database }, provide) => {
      const shop = await startShop({ upstream: upstream.url, database: database.url })
      await provide(shop)
      await shop.kill()
      await removeCopy(shop.folder)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

export { expect }
