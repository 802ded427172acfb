import { writeFile } from 'node:fs/promises'
import { By, type WebDriver, type WebElement } from 'selenium-webdriver'
import { listen } from './listen'
import { BOXES, CANDIDATES, isNamed, pickDate, type Tab, untilFound } from './tab'

/** A phone's: half of those in the UK have this engine. */
const WINDOW = { x: 0, y: 0, width: 430, height: 900 }

/** A tab of WebKit by the W3C's WebDriver. Names are those that WebKit tells a screen reader. */
export async function webKitTab(driver: WebDriver): Promise<Tab> {
  const problems: string[] = []
  const hear = async () => {
    problems.push(...(await driver.executeScript<string[]>(listen)))
  }
  await driver.manage().window().setRect(WINDOW)

  const named = async (css: string, name: string | RegExp): Promise<WebElement | undefined> => {
    for (const element of await driver.findElements(By.css(css))) {
      const isSeen = await element.isDisplayed()
      if (isSeen && isNamed(name, await nameOf(element))) return element
    }
    return undefined
  }
  const box = (name: string) => untilFound(`the box "${name}"`, () => named(BOXES, name))

  const tab: Tab = {
    async open(url) {
      await driver.get(url)
      await hear()
    },
    back: () => driver.navigate().back(),
    address: () => driver.getCurrentUrl(),
    text: () => driver.executeScript<string>('return document.body.innerText'),
    async has(role, name) {
      return (await named(CANDIDATES[role], name)) !== undefined
    },
    async click(role, name) {
      await untilFound(`${role} "${name}" to click`, async () => {
        const element = await named(CANDIDATES[role], name)
        await element?.click()
        return element
      })
      await hear()
    },
    async fill(name, text) {
      const element = await box(name)
      if ((await element.getAttribute('type')) === 'date') {
        await driver.executeScript(pickDate, element, text)
      } else {
        await element.clear()
        if (text) await element.sendKeys(text)
      }
      await hear()
    },
    async valueOf(name) {
      return driver.executeScript<string>('return arguments[0].value', await box(name))
    },
    async inFrame(title, work) {
      const frame = await untilFound(
        `the frame "${title}"`,
        async () => (await driver.executeScript<WebElement | null>(findFrame, title)) ?? undefined,
      )
      await driver.switchTo().frame(frame)
      await work(tab)
      await driver.switchTo().defaultContent()
    },
    async goToNewTab() {
      const known = await driver.getWindowHandle()
      const handle = await untilFound('a new tab', async () =>
        (await driver.getAllWindowHandles()).find((each) => each !== known),
      )
      await driver.switchTo().window(handle)
      await hear()
    },
    async screenshot(path) {
      await writeFile(path, await driver.takeScreenshot(), 'base64')
    },
    async problems() {
      await hear()
      return problems
    },
    close: () => driver.quit(),
  }
  return tab
}

/** WebKit answers with an error where it leaves an element out of what it tells a screen reader: it has no name there. */
const nameOf = (element: WebElement): Promise<string> => element.getAccessibleName().catch(() => '')

/** In a page: a frame that is seen, also in what an element has drawn for itself. */
function findFrame(title: string): Element | null {
  const roots = [document, ...[...document.querySelectorAll('*')].map((each) => each.shadowRoot)]
  for (const root of roots) {
    const found = root?.querySelector(`iframe[title="${title}"]`)
    if (found && getComputedStyle(found).visibility === 'visible') return found
  }
  return null
}
