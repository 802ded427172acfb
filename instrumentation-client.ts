type Policy = Record<
  'createHTML' | 'createScript' | 'createScriptURL',
  (text: string) => string | null
>
type TrustedTypes = { createPolicy(name: string, policy: Policy): unknown }

/**
 * Runs before React does (Next's instrumentation-client). What pages may hand to the browser's risky doors, as their policy demands
 * (require-trusted-types-for): React's empty script element and words without markup, data that is JSON, and the shop's own
 * files. Anything else is refused by the browser, whoever wrote it into the page. Browsers without Trusted Types pass it by.
 */
const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
trustedTypes?.createPolicy('default', {
  createHTML: (text) => (/^(<script><.script>|[^<]*)$/.test(text) ? text : null),
  createScript: (text) => JSON.parse(text) && text,
  createScriptURL: (address) => (address.startsWith('/_next/static/') ? address : null),
})
