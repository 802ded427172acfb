import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Options, parse, type Token } from 'acorn'
import { transformSync } from 'esbuild'
import { expect, test } from 'playwright/test'
import { analyse } from 'scslre'

/** All that may be handed something from outside, and the settings with it. */
const FOLDERS = ['app', 'components', 'lib', 'public', 'sandbox']
const SOURCE = /\.(?:tsx?|js|cjs)$/

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
).filter((file) => SOURCE.test(file))

/** acorn's own types leave out what a token holds. */
type Held = Token & { value: unknown }
type Pattern = { pattern: string; flags: string }

/** The patterns of a file, and the names of what it calls: `RegExp` makes one that stands nowhere. */
function read(file: string) {
  const loader = file.endsWith('.tsx') ? 'tsx' : 'ts'
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader, target: 'esnext' })
  const tokens: Held[] = []
  const onToken = (token: Token) => tokens.push(token as Held)
  const options: Options = { ecmaVersion: 'latest', sourceType: 'module', onToken }
  parse(code, { ...options, allowReturnOutsideFunction: true })
  const patterns = tokens.filter(({ type }) => type.label === 'regexp')
  return {
    patterns: patterns.map(({ value }) => value as Pattern),
    names: tokens.filter(({ type }) => type.label === 'name').map(({ value }) => value),
  }
}

const isLinear = ({ pattern: source, flags }: Pattern) =>
  analyse({ source, flags }).reports.length === 0

test('A pattern that begins anew at every letter, or reads one stretch in two ways, is found', () => {
  for (const [pattern, flags] of [
    ['[!?]+$', 'u'],
    ['\\s+\\S*$', ''],
    ['\\s*,\\s*', ''],
    ['^[^@]+@[^@]+\\.[^@]+$', ''],
    ['^(?:a+)+$', ''],
  ] as const)
    expect(isLinear({ pattern, flags }), pattern).toBe(false)
  expect(isLinear({ pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', flags: '' })).toBe(true)
})

test('Every pattern takes time in proportion to what it reads', () => {
  const all = files.map((file) => ({ file, ...read(file) }))
  expect(all.flatMap(({ patterns }) => patterns).length).toBeGreaterThan(100)
  for (const { file, patterns, names } of all) {
    expect(names, `${file}: a pattern that is put together cannot be judged`).not.toContain(
      'RegExp',
    )
    for (const each of patterns)
      expect(isLinear(each), `${file}: /${each.pattern}/${each.flags}`).toBe(true)
  }
})
