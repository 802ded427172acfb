import type { Page } from 'playwright/test'

/** Counts how far things move on a page by themselves, from its first frame on: https://web.dev/articles/cls */
export const watchMoves = (page: Page) =>
  page.addInitScript(() => {
    const seen = { moved: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        seen.moved += (entry as PerformanceEntry & { value: number }).value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** How far they have moved so far; 0 is not at all. */
export const moved = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: { moved: number } }).seen.moved)
