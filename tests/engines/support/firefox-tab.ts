import type { BrowserContext, ElementHandle, Frame, Page } from 'puppeteer-core'
import { BOXES, CANDIDATES, isNamed, pickDate, type Tab, untilFound } from './tab'

const WINDOW = { width: 1280, height: 800 }

/** A tab of Firefox. */
export async function firefoxTab(context: BrowserContext): Promise<Tab> {
  const problems: string[] = []
  let page = await watched(await context.newPage())

  async function watched(opened: Page) {
    opened.on('pageerror', (error) => problems.push(`page error: ${error}`))
    opened.on('console', (message) => {
      if (['error', 'warn'].includes(message.type()))
        problems.push(`console ${message.type()}: ${message.text()}`)
    })
    await opened.setViewport(WINDOW)
    return opened
  }

  const tabIn = (frame: () => Frame): Tab => {
    /** All names in one question, since each takes Firefox its time. */
    const named = async (css: string, name: string | RegExp) => {
      const elements = await frame().$$(css)
      const names = await frame().evaluate(namesOf, css)
      for (const [at, element] of elements.entries()) {
        if (isNamed(name, names[at] ?? '') && (await element.isVisible())) return element
      }
      return undefined
    }
    const box = (name: string) =>
      untilFound(`the box "${name}"`, async () => (await named(BOXES, name)) as Box | undefined)
    return {
      open: async (url) => {
        await page.goto(url)
      },
      back: async () => {
        await page.goBack({ waitUntil: 'domcontentloaded' })
      },
      address: async () => page.url(),
      text: () => frame().evaluate('document.body.innerText') as Promise<string>,
      has: async (role, name) => (await named(CANDIDATES[role], name)) !== undefined,
      click: async (role, name) => {
        await untilFound(`${role} "${name}" to click`, async () => {
          const element = await named(CANDIDATES[role], name)
          await element?.click()
          return element
        })
      },
      fill: async (name, text) => {
        const element = await box(name)
        if (await element.evaluate((each) => each.type === 'date'))
          return element.evaluate(pickDate, text)
        await element.focus()
        await element.evaluate((each) => each.select())
        if (text) await element.type(text)
        else await element.press('Backspace')
      },
      valueOf: async (name) => (await box(name)).evaluate((each) => each.value),
      inFrame: async (title, work) => {
        const found = await untilFound(`the frame "${title}"`, async () => {
          const element = await frame().$(`>>> iframe[title="${title}"]`)
          return (await element?.isVisible()) ? element?.contentFrame() : undefined
        })
        await work(tabIn(() => found))
      },
      goToNewTab: async () => {
        page = await untilFound('a new tab', async () =>
          (await context.pages()).find((each) => each !== page),
        )
        await watched(page)
      },
      screenshot: async (path) => {
        await page.screenshot({ path: path as `${string}.png` })
      },
      problems: async () => problems,
      close: () => context.close(),
    }
  }
  return tabIn(() => page.mainFrame())
}

type Box = ElementHandle<HTMLInputElement>

/** In a page: what a screen reader would call each element, as far as the shop's pages name theirs. */
function namesOf(css: string): string[] {
  return [...document.querySelectorAll(css)].map((element) => {
    const by = element.getAttribute('aria-labelledby')
    const label = (by && document.getElementById(by)) || (element as HTMLInputElement).labels?.[0]
    const name = element.getAttribute('aria-label') ?? (label || element).textContent ?? ''
    return name.replace(/\s+/g, ' ').trim()
  })
}
