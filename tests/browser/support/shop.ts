import { rm } from 'node:fs/promises'
import { copyBuild } from '../../../scripts/copy-build.mjs'
import { shopSettings } from '../../../scripts/open-shop.mjs'
import { freePort } from '../../../scripts/ports.mjs'
import { SANDBOX_STRIPE } from '../../../scripts/settings.mjs'
import { untilHealthy } from '../../../scripts/shop.mjs'
import { SECRET_KEY, startProgram } from './programs'

export type ShopSettings = {
  upstream: string
  database: string
  port?: number
  /** Settings beyond those that every shop of the tests has, or instead of them: it is paid elsewhere unless told. */
  more?: NodeJS.Dict<string>
}

/** A shop's process. */
export type Shop = {
  url: string
  pid: number
  /** Where it runs, with the pages that it has drawn. */
  folder: string
  /** Resolves when the process has ended, by itself or not. */
  ended: Promise<unknown>
  /** Ends the process as a power cut would; it can be started again with the same settings. */
  kill: () => Promise<void>
  settings: ShopSettings & { port: number }
}

/** Not the sandbox's usual one, so that every answer can be searched for it. */
const OWN_KEY = { SMART_GIFT_SECRET_KEY: SECRET_KEY }

/**
 * Starts a shop in a copy of the build, because pages it draws are written beside it. `folder` starts one
 * again in the copy of an earlier one.
 */
export async function startShop(settings: ShopSettings, folder?: string): Promise<Shop> {
  const copy = folder ?? (await copyBuild('.data/tests'))
  const port = settings.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const { pid, said, stop, exited } = await startProgram({
    name: 'shop',
    args: ['server.js'],
    cwd: copy,
    env: shopSettings({ ...settings, more: { ...OWN_KEY, ...settings.more } }, port),
    ready: /Ready in/,
  })
  await untilHealthy(url)
  return {
    url,
    pid,
    folder: copy,
    ended: exited,
    settings: { ...settings, port },
    async kill() {
      await stop()
      if (said.some((line) => line.includes(SECRET_KEY))) throw new Error('The log has the key')
    },
  }
}

/** Settings of a shop that is paid by card, at the sandbox. */
export const paidByCard = (sandbox: string) => ({
  PAYMENT_PROVIDER: 'stripe',
  STRIPE_SECRET_KEY: SANDBOX_STRIPE.key,
  STRIPE_WEBHOOK_SECRET: SANDBOX_STRIPE.webhook,
  STRIPE_API_URL: sandbox,
})

export const removeCopy = (folder: string) => rm(folder, { recursive: true, force: true })
