/** What a spreadsheet would take for a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r]/

function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Rows as CSV (RFC 4180); a text that begins like a formula gets an apostrophe before it. */
export const toCsv = (rows: (string | number | null | undefined)[][]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
