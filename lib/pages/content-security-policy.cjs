const { createHash } = require('node:crypto')

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gi

/**
 * A strict policy for one page: nothing from elsewhere, and of inline scripts and styles only the page's own, by their hashes.
 * @param {string} html of the whole page
 * @param {string} [frameAncestors] who may show it in a frame: nobody, unless it is made for that
 */
function contentSecurityPolicy(html, frameAncestors = "'none'") {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes(html, INLINE_SCRIPT)].join(' ')}`,
    `style-src ${["'self'", ...hashes(html, INLINE_STYLE)].join(' ')}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ')
}

/** @param {string} html @param {RegExp} element */
const hashes = (html, element) =>
  new Set([...html.matchAll(element)].map(([, text = '']) => hashOf(text)))

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

module.exports = { contentSecurityPolicy }
