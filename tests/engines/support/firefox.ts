import puppeteer from 'puppeteer-core'
import { firefoxTab } from './firefox-tab'

/** Firefox by WebDriver BiDi, which it speaks itself. */
export async function startFirefox() {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH,
    headless: true,
    // Where it would call home, and what is asked beside the first page.
    extraPrefsFirefox: {
      'intl.accept_languages': 'en-GB',
      'browser.shell.checkDefaultBrowser': false,
    },
  })
  return {
    open: async () => firefoxTab(await browser.createBrowserContext()),
    stop: () => browser.close(),
  }
}
