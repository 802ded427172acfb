/**
 * What pages may hand to the browser's risky doors, asked for by their policy (require-trusted-types-for): React's empty
 * script element and words without markup, data that is JSON, this very script (drawn anew with its page), and the shop's
 * own files. Anything else is refused by the browser, whoever wrote it into the page. Runs before any other script; browsers
 * without Trusted Types pass it by. The tags are in pieces, because React rewrites a whole one in an inline script and would
 * find another text when it hydrates.
 */
export const TRUSTED_TYPES = `(own=>window.trustedTypes?.createPolicy('default',{
createHTML:t=>t==='<'+'script></'+'script>'||!t.includes('<')?t:null,
createScript:t=>t===own||JSON.parse(t)?t:null,
createScriptURL:t=>new URL(t,location.href).href.startsWith(location.origin+'/_next/static/')?t:null
}))(document.currentScript.text)`
