import { defineConfig, devices } from 'playwright/test'

const isRoot = process.getuid?.() === 0

/** What needs no small screen to be judged by. */
const ON_DESKTOP = [
  '**/http/**',
  '**/outage/**',
  '**/keyboard.spec.ts',
  '**/pictures.spec.ts',
  '**/live.spec.ts',
  '**/embed*.spec.ts',
]
const ALSO_ON_DESKTOP = [
  '**/basket*.spec.ts',
  '**/consent.spec.ts',
  '**/counting.spec.ts',
  '**/studio.spec.ts',
  '**/checkout-trouble.spec.ts',
  '**/delivery.spec.ts',
  '**/shelf.spec.ts',
]
/** A phone is what most shoppers hold, so what needs one screen to be judged by is judged by the phone's. */
const ON_PHONE = [
  '**/accessibility*.spec.ts',
  '**/reading*.spec.ts',
  '**/comfort.spec.ts',
  '**/no-script.spec.ts',
  '**/motion.spec.ts',
  '**/layout.spec.ts',
  '**/choosing.spec.ts',
  '**/several-deliveries.spec.ts',
  '**/browser/typed.spec.ts',
  '**/{extensions,silent,translated,trap}.spec.ts',
  '**/browser/links.spec.ts',
  '**/{agent,without-agent}.spec.ts',
]

/** Outages, lost answers and slow senders wait for real deadlines: `WHOLE=1 npm test` runs them too. */
const LONG = [
  '**/outage/**',
  '**/http/lost-answers.spec.ts',
  '**/http/crash.spec.ts',
  '**/http/large-shelf.spec.ts',
  '**/http/rolling-restart.spec.ts',
  '**/http/flood.spec.ts',
  '**/pictures.spec.ts',
  '**/checkout-trouble.spec.ts',
  '**/consent.spec.ts',
]

const MEASURED = '**/added-time.spec.ts'

/**
 * Chromium’s own address bar draws pages of its own beside every window, though nobody sees it: a third of a test’s time.
 * The flag replaces Playwright’s, whose list has two more that matter here.
 */
const WITHOUT_ADDRESS_BAR =
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,PreloadTopChromeWebUI,HttpsUpgrades,PaintHolding'

export default defineConfig<object, { engine: 'webkit' | 'firefox' }>({
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 2 : 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Recording a trace doubles a test's time; ask for one by --trace on.
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [WITHOUT_ADDRESS_BAR, ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    // A file is loaded once, and not by every worker that takes a test of it: loading is half of the work.
    { name: 'unit', testDir: 'unit', fullyParallel: false },
    { name: 'integration', testDir: 'integration', testIgnore: MEASURED },
    // Milliseconds are the shop's own only while nothing else runs.
    {
      name: 'measured',
      testDir: 'integration',
      testMatch: MEASURED,
      dependencies: ['integration'],
    },
    {
      name: 'phone',
      testDir: 'browser',
      testIgnore: [...ON_DESKTOP, ...ALSO_ON_DESKTOP],
      use: { ...devices['Pixel 7'] },
    },
    {
      name: 'desktop',
      testDir: 'browser',
      testIgnore: process.env.WHOLE ? ON_PHONE : [...ON_PHONE, ...LONG],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    { name: 'webkit', testDir: 'engines', timeout: 120_000, use: { engine: 'webkit' } },
    { name: 'firefox', testDir: 'engines', timeout: 120_000, use: { engine: 'firefox' } },
  ],
})
