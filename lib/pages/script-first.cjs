const INLINE_SCRIPT = /<script>[\s\S]*?<\/script>/

/**
 * A page whose inline script of the head stands before all that is loaded. React writes the stylesheet before it, and there
 * it would hold up the page's whole text until the stylesheet has come, and run after scripts that cannot do without it.
 * @param {string} html
 */
function scriptFirst(html) {
  const [script = ''] = INLINE_SCRIPT.exec(html.slice(0, html.indexOf('</head>'))) ?? []
  const [before, link] = [html.indexOf(script), html.indexOf('<link')]
  if (!script || link < 0 || before < link) return html
  return (
    html.slice(0, link) + script + html.slice(link, before) + html.slice(before + script.length)
  )
}

module.exports = { scriptFirst }
