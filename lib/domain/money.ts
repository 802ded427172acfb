/** Integer pence: the only unit of money in the code. This file alone divides by 100. */
export type Pence = number

const DECIMAL = /^(\d{1,9})(?:\.(\d{1,2})0*)?$/

/** Exact pence of a decimal string such as "50", "50.5" or "50.00"; null when it is not one. */
export function parseDecimal(text: string): Pence | null {
  const [, pounds, pence = ''] = DECIMAL.exec(text) ?? []
  return pounds === undefined ? null : Number(pounds) * 100 + Number(pence.padEnd(2, '0'))
}

/** A JSON number of pounds in pence, exactly; null when it has parts of a penny or is no amount. */
export function parsePounds(pounds: number): Pence | null {
  return Number.isFinite(pounds) ? parseDecimal(String(pounds)) : null
}

/** Pounds with two decimals, as the API's documents write them: 5000 gives "50.00". */
export function formatDecimal(pence: Pence): string {
  return (pence / 100).toFixed(2)
}

/** An amount as a shopper would type it: "35", "62.50". */
export const formatTyped = (pence: Pence): string => formatDecimal(pence).replace(/\.00$/, '')

/** Pounds as a JSON number, as a checkout sends them: 5000 gives 50. */
export function toPounds(pence: Pence): number {
  return pence / 100
}

const pounds = (digits: number) =>
  new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })

let formats: { whole: Intl.NumberFormat; exact: Intl.NumberFormat } | undefined
/** Made for the first amount and not before: a process that has just begun would lose 28 ms to them. */
const format = () => (formats ??= { whole: pounds(0), exact: pounds(2) })

/** Money as a UK shopper reads it: "£50", "£69.90", "£1,000". */
export function formatMoney(pence: Pence): string {
  const { whole, exact } = format()
  return (pence % 100 === 0 ? whole : exact).format(pence / 100)
}
