import { expect } from 'playwright/test'

export type Role = 'alert' | 'button' | 'checkbox' | 'heading' | 'link' | 'radio' | 'status'

/** What can have a role in the shop's pages. */
export const CANDIDATES: Record<Role, string> = {
  alert: '[role=alert]',
  button: 'button, [role=button]',
  checkbox: '[type=checkbox]',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  radio: '[type=radio]',
  status: '[role=status], output',
}
/** What can be written into. */
export const BOXES = 'input, textarea, select'

/** What a shopper does in a tab, whatever browser it is of. Everything waits for what it is about. */
export type Tab = {
  open: (url: string) => Promise<void>
  /** The browser's own button. */
  back: () => Promise<void>
  address: () => Promise<string>
  /** What can be read on it. */
  text: () => Promise<string>
  click: (role: Role, name: string | RegExp) => Promise<void>
  /** Whether there is one to be seen, just now. */
  has: (role: Role, name: string | RegExp) => Promise<boolean>
  /** Writes into the box of this name, in place of what stands there. A date is an ISO date. */
  fill: (name: string, text: string) => Promise<void>
  /** What stands in the box of this name. */
  valueOf: (name: string) => Promise<string>
  /** Does in a frame what can be done in a tab, and comes back. */
  inFrame: (title: string, work: (frame: Tab) => Promise<void>) => Promise<void>
  /** Goes over to the tab that was opened last. */
  goToNewTab: () => Promise<void>
  screenshot: (path: string) => Promise<void>
  /** What no shopper should meet: errors of the page and of the console. */
  problems: () => Promise<string[]>
  close: () => Promise<void>
}

/** Milliseconds for a page to show what it should, also on a busy machine. */
export const PATIENCE = 15_000

/** Waits until something is there. What is thrown meanwhile (a page that is being replaced) is tried again, and told at the end. */
export async function untilFound<Found>(
  what: string,
  find: () => Promise<Found | undefined>,
): Promise<Found> {
  let found: Found | undefined
  await expect(async () => {
    found = await find()
    expect(found, `${what} is not there`).toBeDefined()
  }).toPass({ timeout: PATIENCE, intervals: [50, 100, 200] })
  return found as Found
}

export const isNamed = (wanted: string | RegExp, name: string): boolean =>
  typeof wanted === 'string' ? wanted === name : wanted.test(name)

/** In a page: writes a date as its own picker would, which differs from browser to browser. */
export function pickDate(box: HTMLInputElement, date: string): void {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
  set?.call(box, date)
  for (const name of ['input', 'change', 'blur'])
    box.dispatchEvent(new Event(name === 'blur' ? 'focusout' : name, { bubbles: true }))
}

export const waitForText = (tab: Tab, words: string | RegExp) =>
  expect(async () => {
    const text = await tab.text()
    if (typeof words === 'string') expect(text).toContain(words)
    else expect(text).toMatch(words)
  }).toPass({ timeout: PATIENCE, intervals: [50, 100, 200] })

export const waitFor = (tab: Tab, role: Role, name: string | RegExp) =>
  untilFound(`${role} "${name}"`, async () => (await tab.has(role, name)) || undefined)
