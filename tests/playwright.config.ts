import { defineConfig, devices } from 'playwright/test'

const isRoot = process.getuid?.() === 0

/** What needs no small screen to be judged by: the shop's answers over HTTP, outages, the keyboard. */
const ON_ONE_SCREEN = ['**/http/**', '**/outage/**', '**/keyboard.spec.ts']

export default defineConfig({
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: ['--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    { name: 'unit', testDir: 'unit' },
    {
      name: 'phone',
      testDir: 'browser',
      testIgnore: ON_ONE_SCREEN,
      use: { ...devices['Pixel 7'] },
    },
    {
      name: 'desktop',
      testDir: 'browser',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
  ],
})
