import type { Page } from 'playwright/test'

/** Keeps a page waiting for what it asks for at such addresses; call what it gives to let all of it come. */
export async function holdBack(page: Page, addresses: string): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(addresses, async (route) => {
    await held
    await route.continue()
  })
  return release
}
