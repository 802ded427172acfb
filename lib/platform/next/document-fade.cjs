/**
 * One document fades into the next. In the page itself, as a phone that lays out a page before its stylesheet has come refuses the
 * fade and calls that an error. Its hash is in every page's policy: what is not found is drawn in the browser, with no such
 * element in its HTML.
 */
const DOCUMENT_FADE =
  '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}'

module.exports = { DOCUMENT_FADE }
