import type { Page } from 'playwright/test'

/** Pictures below the first screen are fetched when they come near; a picture of the page wants them all. */
async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const image of document.images) image.loading = 'eager'
    // What sticks to the window would lie in the middle of the page.
    for (const bar of document.querySelectorAll<HTMLElement>('.action-bar'))
      bar.style.position = 'static'
    window.scrollTo(0, 0)
  })
  await page.waitForFunction(() => Array.from(document.images).every((image) => image.complete))
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** A page from its top to its end, by day and by night. */
export async function takeBoth(page: Page): Promise<{ light: Buffer; dark: Buffer }> {
  await untilDrawn(page)
  const take = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    return page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' })
  }
  return { light: await take('light'), dark: await take('dark') }
}
