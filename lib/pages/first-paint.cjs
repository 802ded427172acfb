const STYLESHEET = /<link rel="stylesheet" href="([^"]+)"/
const FONT = /<([^>]+)>; rel=preload; as="font"/g

/**
 * A page that asks for what its first paint waits for, and then for its fonts. The stylesheet is named in the answer's head,
 * where a phone finds it before it has opened the page. The fonts, which React names there, are named at the end of the
 * page's own head and after all else: they would share the stylesheet's way, and no word waits for them (lib/theme/fonts.ts).
 * @param {string} html
 * @param {unknown} [link] React's header
 * @returns {{ html: string, link: string }} the header is empty for a page without a stylesheet
 */
function withFirstPaint(html, link = '') {
  const stylesheet = html.match(STYLESHEET)?.[1]
  const fonts = [...String(link).matchAll(FONT)].map(([, href]) => preloadOf(href))
  return {
    html: html.replace('</head>', () => `${fonts.join('')}</head>`),
    link: stylesheet ? `<${stylesheet}>; rel=preload; as=style` : '',
  }
}

/** @param {string | undefined} font */
const preloadOf = (font) =>
  `<link rel="preload" as="font" href="${font}" crossorigin fetchPriority="low"/>`

module.exports = { withFirstPaint }
