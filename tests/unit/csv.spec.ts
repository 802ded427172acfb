import { expect, test } from 'playwright/test'
import { toCsv } from '@/lib/orders/cli/csv'

test('a row is a line, and what would break it is quoted', () => {
  const rows = [
    ['order', 'note'],
    [1042, 'Dinner, "for two"\nand more'],
    [1043, null],
  ]
  expect(toCsv(rows)).toBe('order,note\r\n1042,"Dinner, ""for two""\nand more"\r\n1043,\r\n')
})

for (const text of ['=1+1', '+441632', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x")']) {
  test(`a spreadsheet takes ${JSON.stringify(text)} for words and not for a formula`, () => {
    expect(toCsv([[text]])).toMatch(/^"?'/)
  })
}

test('a number stays a number, below zero too', () => {
  expect(toCsv([[-5, 'a-b', 'a=b']])).toBe('-5,a-b,a=b\r\n')
})
