import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'

const CHAPTER = /^(?:1[0-7]|[1-9])\.\d{1,2}\.\d{1,2}$/

/** The rows of the table, a list of cells each. */
const rows = readFileSync('docs/threats.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

const sources = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.spec.ts'))
  .map((file) => readFileSync(join('tests', file), 'utf8'))

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** What a title is put together from may be anything. */
const patternOf = (template: string) =>
  new RegExp(
    `^${template
      .split(/\$\{[^}]*\}/)
      .map(escaped)
      .join('.+')}$`,
  )

/** Every title of a test, as a pattern. */
const titles = sources.flatMap((source) =>
  [...source.matchAll(/^\s*test\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"|`([^`]*)`)/gm)].map(
    ([, single = '', double = '', template]) =>
      template === undefined
        ? new RegExp(`^${escaped((single || double).replaceAll("\\'", "'"))}$`)
        : patternOf(template),
  ),
)

test('the table of threats names for each who, what stops them, numbers of ASVS and a proof', () => {
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) {
    const [who = '', stops = '', numbers = '', proof = ''] = row
    expect(row, who).toHaveLength(4)
    expect(stops, who).toMatch(/\w/)
    for (const number of numbers.split(', ')) expect(number, who).toMatch(CHAPTER)
    expect(proof, who).toMatch(/^"[^"]+"/)
  }
})

test('every test that the table of threats names is there by this name', () => {
  const named = rows.flatMap(([, , , proof = '']) =>
    [...proof.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title),
  )
  expect(named.length).toBeGreaterThanOrEqual(rows.length)
  expect(titles.length).toBeGreaterThan(500)
  expect(named.filter((title) => !titles.some((pattern) => pattern.test(title)))).toEqual([])
})
