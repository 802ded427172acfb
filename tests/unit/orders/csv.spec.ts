import { expect, test } from 'playwright/test'
import { toCsv, toCsvFile } from '@/lib/orders/cli/csv'

test('a row is a line, and what would break it is quoted', () => {
  const rows = [
    ['order', 'note'],
    [1042, 'Dinner, "for two"\nand more'],
    [1043, null],
  ]
  expect(toCsv(rows)).toBe('order,note\r\n1042,"Dinner, ""for two""\nand more"\r\n1043,\r\n')
})

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−']
const BEFORE = ['', '\t', '\r', '\n', ' ', '\u00a0', '\u200b', '\ufeff']
const FORMULAS = SIGNS.flatMap((sign) => BEFORE.map((before) => `${before}${sign}1`))

for (const text of ['=1+1', '+441632', '@SUM(A1)', '=HYPERLINK("x")', '\tx', '\rx', ...FORMULAS]) {
  test(`a spreadsheet takes ${JSON.stringify(text)} for words and not for a formula`, () => {
    expect(toCsv([[text]])).toMatch(/^"?'/)
  })
}

test('a number stays a number, below zero too', () => {
  expect(toCsv([[-5, 'a-b', 'a=b']])).toBe('-5,a-b,a=b\r\n')
})

test('a file begins with the mark by which Excel reads names as they are', () => {
  expect(toCsvFile([['Zoë']])).toBe('\ufeffZoë\r\n')
})
