/** The six shapes of the first half and the letters that the second half has; GIR 0AA is older than they are. */
const UK = /^(?:GIR|[A-Z]{1,2}\d[A-Z\d]?)\d[ABD-HJLNP-UW-Z]{2}$/i

/** A UK postcode in any case and spacing as "BN26 6QP"; every other code, of any country, as it was typed. */
export function tidyPostcode(typed: string): string {
  const code = typed.normalize('NFKC').replace(/\s+/g, '')
  return UK.test(code) ? `${code.slice(0, -3)} ${code.slice(-3)}`.toUpperCase() : typed
}
