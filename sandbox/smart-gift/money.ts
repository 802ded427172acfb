/** Pence of a decimal string such as "34.95", or null when it is not one. */
export function penceOf(decimal: string | null | undefined): number | null {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(decimal ?? '')
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}

/** Pence of a JSON number of pounds, or null when it carries a fraction of a penny. */
export function penceOfNumber(pounds: number): number | null {
  const pence = Math.round(pounds * 100)
  // A double such as 69.9 is a hair off; a real third decimal is far more than a hair.
  return Math.abs(pounds * 100 - pence) < 1e-6 ? pence : null
}
