/** Not in TypeScript's types yet. */
type Factory = {
  createPolicy: (name: string, rules: Record<string, (text: string) => unknown>) => void
}

/**
 * What scripts may hand to the browser's risky doors, asked for by the pages' policy (require-trusted-types-for): React's empty
 * script element and words without markup, data that is JSON, and the shop's own files. Anything else is refused by the
 * browser, whoever wrote it into the page. Browsers without Trusted Types pass it by.
 */
export function guardRiskyDoors(): void {
  const { trustedTypes } = window as { trustedTypes?: Factory }
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => (/^(<script><.script>|[^<]*)$/.test(text) ? text : null),
    createScript: (text) => JSON.parse(text) && text,
    createScriptURL: (text) => (text.startsWith('/_next/static/') ? text : null),
  })
}
