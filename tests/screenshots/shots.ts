import type { Page } from 'playwright/test'

/** Pictures below the first screen are fetched when they come near; a picture of the page wants them all. */
async function untilDrawn(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => {})))
    await document.fonts.ready
  })
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
