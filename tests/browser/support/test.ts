import { expect } from 'playwright/test'
import { type Answer, ask } from './ask'
import { createDatabase, type Database } from './database'
import { type Sandbox, startSandbox } from './sandbox'
import { removeCopy, type Shop, type ShopSettings, startShop } from './shop'
import { Watch } from './watch'
import { test as base } from './worker'

const contentType = 'image/png'
const body = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type OpenShop = (settings?: Partial<ShopSettings>, folder?: string) => Promise<Shop>

type ForATest = {
  /** Whether pictures are drawn and scaled; it takes most of a page's time, so only who judges them asks for it. */
  hasPictures: boolean
  pictures: undefined
  /** The upstream of the worker's shop, fresh at the test's start; its vouchers are everybody's, so no test changes them. */
  sandbox: Omit<Sandbox, 'changeVoucher' | 'replaceVouchers'>
  /** An upstream of the test's own, whose vouchers may change: for a shop that the test opens over it. */
  openUpstream: () => Promise<Sandbox>
  watch: Watch
  /** Asks the worker's shop, or any address, over plain HTTP. */
  asks: (path: string, init?: RequestInit) => Promise<Answer>
  /** A shop of the test's own: nothing read and nothing drawn yet. */
  openShop: OpenShop
}

export const test = base.extend<ForATest>({
  hasPictures: [false, { option: true }],
  pictures: [
    async ({ context, hasPictures }, provide) => {
      if (!hasPictures) {
        await context.route('**/_next/image?*', (route) => route.fulfill({ contentType, body }))
      }
      await provide(undefined)
    },
    { auto: true },
  ],
  baseURL: async ({ shop }, provide) => provide(shop.url),
  sandbox: [
    async ({ upstream }, provide) => {
      await upstream.reset()
      await provide(upstream)
    },
    { auto: true },
  ],
  openUpstream: async ({ browserName: _ }, provide) => {
    const opened: Sandbox[] = []
    await provide(async () => {
      const sandbox = await startSandbox()
      opened.push(sandbox)
      return sandbox
    })
    for (const sandbox of opened) await sandbox.stop()
  },
  watch: [
    // Set up after openShop, so that it has judged before those shops go.
    async ({ context, openShop: _ }, provide) => {
      const watch = new Watch(context)
      await provide(watch)
      expect(await watch.findings(), 'what no shopper should meet').toEqual([])
    },
    { auto: true },
  ],
  asks: async ({ shop }, provide) =>
    provide((path, init) => ask(new URL(path, shop.url).href, init)),
  // Set up after openUpstream, so that its shops are gone before what they ask.
  openShop: async ({ upstream, openUpstream: _ }, provide) => {
    const shops: Shop[] = []
    const databases: Database[] = []
    await provide(async (settings = {}, folder) => {
      const database = settings.database ?? (await newDatabase())
      const shop = await startShop({ upstream: upstream.url, ...settings, database }, folder)
      shops.push(shop)
      return shop
    })
    for (const shop of shops) await shop.kill()
    for (const shop of shops) await removeCopy(shop.folder)
    for (const database of databases) await database.drop()

    async function newDatabase() {
      const database = await createDatabase()
      databases.push(database)
      return database.url
    }
  },
})

export { expect }
