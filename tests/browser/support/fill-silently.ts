import type { Locator } from 'playwright/test'

/** Fills in a box as some browsers and extensions do: without any event. */
export const fillSilently = (box: Locator, text: string) =>
  box.evaluate((element: HTMLInputElement, value) => {
    element.value = value
  }, text)

/** Chooses a radio, or sets or takes away a tick, in the same way. */
export const checkSilently = (box: Locator, isChecked = true) =>
  box.evaluate((element: HTMLInputElement, checked) => {
    element.checked = checked
  }, isChecked)
