const MARK = / vt-[a-z]+="[^"]*"/g

/**
 * A page without the marks that React leaves on view transitions for pages that come in pieces: ours come whole, and HTML
 * knows no such attributes. A voucher's own words keep theirs, as React writes their quotes as `&quot;`.
 * @param {string} html
 */
const withoutTransitionMarks = (html) => html.replace(MARK, '')

module.exports = { withoutTransitionMarks }
