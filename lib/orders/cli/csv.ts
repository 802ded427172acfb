/**
 * What a spreadsheet would take for a formula: https://owasp.org/www-community/attacks/CSV_Injection. Spreadsheets
 * read full-width and small signs as the plain ones, and look past blanks and what is invisible.
 */
const FORMULA = /^[\t\r\n]|^[\s\p{Cf}]*[=+\-−@]/u

/** By this, Excel reads a file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

type Cell = string | number | null | undefined
type Row = Cell[]

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const harmless = FORMULA.test(text.normalize('NFKC')) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** The same as a file that Excel reads as it is meant. */
export const toCsvFile = (rows: Row[]): string => BYTE_ORDER_MARK + toCsv(rows)

/** Rows as CSV (RFC 4180); a text that begins like a formula gets an apostrophe before it. */
export const toCsv = (rows: Row[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
