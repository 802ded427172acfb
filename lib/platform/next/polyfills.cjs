const POLYFILLS = /<script src="[^"]*" noModule=""><\/script>/g

/**
 * A page without Next's scripts for browsers that know no modules: none of those runs the other scripts either.
 * @param {string} html
 */
const withoutPolyfills = (html) => html.replace(POLYFILLS, '')

module.exports = { withoutPolyfills }
