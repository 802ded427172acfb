import { test as base, expect } from '../../browser/support/worker'
import { startFirefox } from './firefox'
import type { Tab } from './tab'
import { startWebKit } from './webkit'

type Engine = 'webkit' | 'firefox'
type Launched = { open: () => Promise<Tab>; stop: () => Promise<void> }

/** How each is started, and what names it in the environment (scripts/browsers/engines.mjs). */
const ENGINES = {
  webkit: { path: () => process.env.WEBKIT_PATH, launch: startWebKit },
  firefox: { path: () => process.env.FIREFOX_PATH, launch: startFirefox },
}

type ForATest = {
  /** A tab of the engine, in which nothing is kept of any other test. */
  tab: Tab
}
type ForAWorker = { engine: Engine; launched: Launched | undefined }

export const test = base.extend<ForATest, ForAWorker>({
  engine: ['webkit', { option: true, scope: 'worker' }],
  launched: [
    async ({ engine }, provide) => {
      const { path, launch } = ENGINES[engine]
      const launched = path() ? await launch() : undefined
      await provide(launched)
      await launched?.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  tab: async ({ engine, launched, upstream }, provide, info) => {
    if (!launched) return info.skip(true, `There is no ${engine} on this machine`)
    await upstream.reset()
    const tab = await launched.open()
    await provide(tab)
    const problems = await tab.problems()
    if (info.errors.length > 0) await tab.screenshot(info.outputPath('failed.png'))
    await tab.close()
    expect(problems, 'what no shopper should meet').toEqual([])
  },
})

export { expect }
