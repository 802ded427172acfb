import { expect, type Page } from 'playwright/test'

/**
 * Translates every page as a browser does once it is drawn, and whatever changes on it from then on: each text gives way to
 * a copy in `<font>`, so that the text React knows is gone. The words stay what they are.
 */
export const translate = (page: Page) =>
  page.addInitScript(() => {
    const OWN_WORDS = 'script,style,title,textarea,font'

    function wrap(text: Text) {
      if (!text.parentElement || text.parentElement.closest(OWN_WORDS)) return
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      inner.append(text.data)
      outer.append(inner)
      text.replaceWith(outer)
    }

    function wrapAll(node: Node) {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) texts.push(walker.currentNode as Text)
      for (const text of texts) wrap(text)
      if (node instanceof Text) wrap(node)
    }

    /** Whether scripts have taken over all that the server drew. */
    const isTaken = () =>
      document.querySelector('[data-counted]') &&
      [...document.querySelectorAll('main *')].every(
        (element) =>
          element.matches('script,svg *') ||
          Object.keys(element).some((key) => key.startsWith('__react')),
      )

    requestAnimationFrame(function begin() {
      if (!isTaken()) return requestAnimationFrame(begin)
      wrapAll(document.body)
      document.documentElement.classList.add('translated-ltr')
      return new MutationObserver((changes) => {
        for (const { addedNodes } of changes) addedNodes.forEach(wrapAll)
      }).observe(document.body, { childList: true, subtree: true })
    })
  })

export const isTranslated = (page: Page) =>
  expect(page.locator('html')).toHaveClass(/translated-ltr/)
