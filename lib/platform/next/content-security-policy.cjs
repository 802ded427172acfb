const { createHash } = require('node:crypto')
const { DOCUMENT_FADE } = require('./document-fade.cjs')

/** The page of a shop that counts says so itself (app/layout.tsx); no voucher's words can: their `<` is never written. */
const GOOGLE_TAG = /<meta name="google-tag" content="[\w-]+"\/?>/
const GOOGLE = {
  script: ['https://www.googletagmanager.com'],
  img: ['https://www.googletagmanager.com', 'https://*.google-analytics.com'],
  connect: [
    'https://www.googletagmanager.com',
    'https://*.google-analytics.com',
    'https://*.analytics.google.com',
  ],
}
const NOBODY = { script: [], img: [], connect: [] }

/**
 * The policies are ours (instrumentation-client.ts) and Next's own two. Not asked for beside Google's tag, which writes markup and
 * scripts of its own.
 */
const TRUSTED_TYPES = [
  "require-trusted-types-for 'script'",
  'trusted-types default nextjs nextjs#bundler',
]

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/gi

/**
 * A strict policy for one page: nothing from elsewhere but Google's tag where the merchant has one, and of inline scripts
 * and styles only the page's own, by their hashes.
 * @param {string} html of the whole page
 * @param {string} [frameAncestors] who may show it in a frame: nobody, unless it is made for that. `*` is left out, because a browser
 *   takes it for every site, but not for an editor's sandbox, which is of none
 */
function contentSecurityPolicy(html, frameAncestors = "'none'") {
  const others = GOOGLE_TAG.test(html) ? GOOGLE : NOBODY
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes(html, INLINE_SCRIPT), ...others.script].join(' ')}`,
    `style-src ${["'self'", ...hashes(html, INLINE_STYLE).add(hashOf(DOCUMENT_FADE))].join(' ')}`,
    ["img-src 'self'", ...others.img].join(' '),
    "font-src 'self'",
    ["connect-src 'self'", ...others.connect].join(' '),
    // The studio shows an embed; no other page of ours lets itself be framed.
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ...(frameAncestors === '*' ? [] : [`frame-ancestors ${frameAncestors}`]),
    ...(others === NOBODY ? TRUSTED_TYPES : []),
  ].join('; ')
}

/** @param {string} html @param {RegExp} element */
const hashes = (html, element) =>
  new Set([...html.matchAll(element)].map(([, text = '']) => hashOf(text)))

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

module.exports = { contentSecurityPolicy }
