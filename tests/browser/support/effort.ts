import type { Locator, Page } from 'playwright/test'

/** Does what a shopper's thumb does, and counts it. */
export class Effort {
  taps = 0
  keystrokes = 0
  boxes = 0

  async tap(part: Locator) {
    this.taps++
    await part.click()
  }

  /** A tap into the box and a key for each letter: the slow way, with nothing filled in by the browser. */
  async type(box: Locator, words: string) {
    await this.tap(box)
    this.boxes++
    this.keystrokes += words.length
    await box.fill(words)
  }
}

/** Every box to type in, needed or not. How and when it is sent are choices, which have an answer from the start. */
export const boxesToFill = (page: Page) =>
  page.getByRole('main').getByRole('textbox').and(page.locator(':not([type=date])'))
