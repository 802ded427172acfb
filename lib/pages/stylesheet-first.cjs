const STYLESHEET = /<link rel="stylesheet" href="([^"]+)"/

/**
 * Names a page's stylesheet in the head of the answer, so that a phone asks for it before it has opened the page itself:
 * nothing is painted before it is there. It stands there alone: what React names beside it, the fonts, would share its way.
 * @param {string} html
 * @returns {{ link?: string }} the header; none for a page without a stylesheet
 */
function stylesheetFirst(html) {
  const href = html.match(STYLESHEET)?.[1]
  return href ? { link: `<${href}>; rel=preload; as=style` } : {}
}

module.exports = { stylesheetFirst }
