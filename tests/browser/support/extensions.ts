import type { Page } from 'playwright/test'

/** Does to a page what password managers, writing helpers and dark modes do, before the shop's scripts have come. */
export const meddle = (page: Page) =>
  page.evaluate(() => {
    const add = (name: string, place: (element: HTMLElement) => void) => {
      const element = document.createElement(name)
      place(element)
    }
    const { documentElement: html, head, body } = document
    html.dataset.darkreaderMode = 'dynamic'
    html.style.colorScheme = 'dark'
    body.dataset.grExtInstalled = ''
    body.setAttribute('cz-shortcut-listen', 'true')
    add('link', (sheet) => head.append(sheet))
    add('meta', (meta) => head.append(meta))
    add('div', (bar) => body.prepend(bar))
    add('grammarly-desktop-integration', (helper) => body.append(helper))
    add('div', (helper) => html.append(helper))
    for (const form of document.querySelectorAll('main form')) {
      add('div', (icon) => form.prepend(icon))
      add('div', (icon) => form.append(icon))
    }
    for (const box of document.querySelectorAll<HTMLElement>('main input, main textarea')) {
      box.dataset.lpignore = 'true'
      box.style.backgroundImage = 'none'
      box.setAttribute('data-gramm', 'false')
      add('div', (icon) => box.after(icon))
      add('grammarly-extension', (helper) => box.before(helper))
    }
    for (const text of document.querySelectorAll('main h1, main p')) {
      add('font', (font) => {
        font.textContent = text.textContent
        text.replaceChildren(font)
      })
    }
  })
