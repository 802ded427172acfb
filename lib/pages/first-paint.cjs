const STYLESHEET = /<link rel="stylesheet" href="([^"]+)"/

/**
 * What the head of a page's answer names: its stylesheet, which the first paint waits for. A phone finds it there before it has
 * opened the page.
 * @param {string} html
 * @returns {string | undefined} a `link` header; none for a page without a stylesheet
 */
function linkOf(html) {
  const stylesheet = html.match(STYLESHEET)?.[1]
  return stylesheet && `<${stylesheet}>; rel=preload; as=style`
}

module.exports = { linkOf }
