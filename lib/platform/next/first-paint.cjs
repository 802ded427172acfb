const { posix } = require('node:path')

const STYLESHEET = /<link rel="stylesheet" href="([^"]+)"/
/** The faces of a first screen: lib/shop/theme/fonts.ts. */
const FIRST_FACE = /@font-face\{[^}]*font-display:optional[^}]*url\(([^)]+)\)/g
const SCRIPT = /<script src="[^"]*"(?: id="[^"]*")? async=""><\/script>/g
const SCRIPT_PRELOAD = /<link rel="preload" as="script"[^>]*>/g

/**
 * Asks for the fonts, which lie in a template, and with the first frame, which waits for the stylesheet, for the scripts. Where
 * the browser takes an answer to need 150 ms and more, no font comes in time for a first page: there they are as late as
 * scripts (docs/decisions/0050). A page in the background has no frames: there nothing waits.
 */
const ASK = `{const ask=what=>document.head.append(...late.content.querySelectorAll(what)),rest=()=>ask('*')
navigator.connection?.rtt>=150||ask('link')
document.hidden?rest():requestAnimationFrame(rest)}`

/**
 * A page that asks first for what its first paint is made of. The answer's head names the stylesheet, where a phone finds it
 * before it has opened the page; fonts, which no word waits for, and scripts stay out of its way. What is typed and pressed
 * before the scripts have come is kept (lib/browser/use-early-input.ts).
 * @param {string} html
 * @param {(path: string) => string} read the file that an address belongs to
 * @returns {{ html: string, link?: string }} without a header for a page without a stylesheet
 */
function withFirstPaint(html, read) {
  const stylesheet = html.match(STYLESHEET)?.[1]
  if (!stylesheet) return { html }
  const fonts = [...read(stylesheet).matchAll(FIRST_FACE)].map(([, path = '']) =>
    preloadOf(posix.join(posix.dirname(stylesheet), path)),
  )
  const late = [...fonts, ...(html.match(SCRIPT) ?? [])].join('')
  return {
    html: html
      .replace(SCRIPT, '')
      .replace(SCRIPT_PRELOAD, '')
      // Not behind the stylesheet: there a script waits for it.
      .replace(
        STYLESHEET,
        (link) => `<template id="late">${late}</template><script>${ASK}</script>${link}`,
      ),
    link: `<${stylesheet}>; rel=preload; as=style`,
  }
}

/** @param {string} font */
const preloadOf = (font) =>
  `<link rel="preload" as="font" href="${font}" crossorigin fetchPriority="low"/>`

module.exports = { withFirstPaint }
