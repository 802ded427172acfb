import { readFileSync } from 'node:fs'
import data from '@mdn/browser-compat-data' with { type: 'json' }
import { expect, test } from 'playwright/test'
import packageJson from '../../../package.json' with { type: 'json' }

const ENGINES = ['chrome', 'firefox', 'safari'] as const
type Engine = (typeof ENGINES)[number]
type Added = { version_added: string | false; flags?: unknown }

const ROWS = [...readFileSync('docs/browsers.md', 'utf8').matchAll(/^\| .*`\w+\.[\w.-]+` .*\|$/gm)]
const FEATURES = ROWS.map(([row]) => {
  const [, feature = '', key = '', ...cells] = row.split('|').map((cell) => cell.trim())
  return { feature, key: key.replaceAll('`', ''), versions: cells.slice(0, 3), missing: cells[3] }
})

/** The first version that has a feature, if only in part; "–": none has. */
function firstVersion(key: string, engine: Engine): string {
  const feature = key.split('.').reduce<unknown>(at, data)
  const added: Added[] = [at(at(at(feature, '__compat'), 'support'), engine)].flat() as Added[]
  const versions = added
    .filter(({ flags }) => !flags)
    .map(({ version_added }) => Number(version_added))
    .filter(Boolean)
  return versions.length > 0 ? String(Math.min(...versions)) : '–'
}

const at = (value: unknown, name: string): unknown => (value as Record<string, unknown>)?.[name]

const oldest = (engine: Engine): number =>
  Number(packageJson.browserslist.find((line) => line.startsWith(`${engine} >=`))?.split('>=')[1])

test('The list of features is read', () => {
  expect(FEATURES.length).toBeGreaterThan(10)
})

for (const { feature, key, versions, missing } of FEATURES) {
  test(`${feature} came with the versions that docs/browsers.md states`, () => {
    expect(versions).toEqual(ENGINES.map((engine) => firstVersion(key, engine)))
    if (missing !== 'no fallback') return
    for (const engine of ENGINES)
      expect(Number(firstVersion(key, engine)), engine).toBeLessThanOrEqual(oldest(engine))
  })
}
