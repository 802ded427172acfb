/**
 * Fades one document into the next. Not in the stylesheet: a phone that lays out its new page before that has come
 * takes the page for one that does not want the fade, and calls that an error of the page's.
 */
const FADE =
  '<style>@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}</style>'

/** Notes what is pressed and sent while no script is there to take it; what becomes of it: lib/browser/use-early-input.ts. */
const EARLY = `pressed=[]
addEventListener('click',e=>pressed.push(e.target))
addEventListener('submit',e=>e.defaultPrevented||(sent=e.target))`

/**
 * What pages may hand to the browser's risky doors, asked for by their policy (require-trusted-types-for): React's empty
 * script element and words without markup, data that is JSON, and the shop's own files. Anything else is refused by the
 * browser, whoever wrote it into the page. Browsers without Trusted Types pass it by.
 */
const TRUSTED_TYPES = `window.trustedTypes?.createPolicy('default',{
createHTML:t=>/^(<script><.script>|[^<]*)$/.test(t)?t:null,
createScript:t=>JSON.parse(t)&&t,
createScriptURL:t=>t.startsWith('/_next/static/')?t:null
})`

const HEAD_START = `<head>${FADE}<script>${EARLY}\n${TRUSTED_TYPES}</script>`

/**
 * A page whose head begins with what has to be there before anything is loaded. React cannot put it there: it writes
 * stylesheets first, and an inline script behind one keeps the browser from reading on until that has come.
 * @param {string} html
 */
const withHeadStart = (html) => html.replace('<head>', () => HEAD_START)

module.exports = { withHeadStart }
