import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'playwright/test'
import { readAudit } from '../../../scripts/supply/audit.mjs'
import { checkLicences } from '../../../scripts/supply/licences.mjs'
import { findSecrets } from '../../../scripts/supply/secrets.mjs'

/** Writes files below a folder, each with its text. */
function write(root: string, files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
}

const LICENCES: [licence: object, isFound: boolean][] = [
  [{ license: 'MIT' }, false],
  [{ license: '(GPL-3.0 OR MIT)' }, false],
  [{ license: 'MIT AND ISC' }, false],
  [{ license: { type: 'BSD-3-Clause' } }, false],
  [{ licenses: [{ type: 'Apache-2.0' }] }, false],
  [{ license: 'GPL-3.0' }, true],
  [{ license: 'AGPL-3.0-only' }, true],
  [{ license: 'MIT AND GPL-3.0' }, true],
  [{ license: 'SEE LICENSE IN LICENSE' }, true],
  [{ license: 'UNLICENSED' }, true],
  [{}, true],
]

test('a package whose licence is not among the allowed is found, however it names it', () => {
  const root = test.info().outputPath('licences')
  const names = LICENCES.map((_, index) => `node_modules/package-${index}`)
  const packages = Object.fromEntries(['', ...names, 'node_modules/away'].map((name) => [name, {}]))
  write(root, { 'package-lock.json': JSON.stringify({ packages }) })
  for (const [index, [manifest]] of LICENCES.entries())
    write(root, { [`${names[index]}/package.json`]: JSON.stringify(manifest) })
  const { count, problems } = checkLicences(root)
  expect(count).toBe(LICENCES.length) // what is for another machine is not installed, and not judged
  const found = LICENCES.flatMap(([, isFound], index) => (isFound ? [`package-${index}`] : []))
  expect(problems.map((problem) => problem.split(':')[0])).toEqual(found)
})

test('a package within another package is judged as well', () => {
  const root = test.info().outputPath('nested')
  const path = 'node_modules/outer/node_modules/@scope/inner'
  const packages = { '': {}, [path]: {} }
  write(root, { 'package-lock.json': JSON.stringify({ packages }), [`${path}/package.json`]: '{}' })
  expect(checkLicences(root).problems).toEqual(['@scope/inner: no licence named'])
})

const LETTERS = 'aB3dE6gH9jK2'
/** Put together here, so that no scanner takes this file for a leak. */
const SECRETS = {
  'smart-gift.js': `const key = "${['sk', LETTERS].join('_')}"`,
  'stripe.json': JSON.stringify({ key: ['sk', 'live', LETTERS].join('_') }),
  'restricted.rsc': ['rk', 'test', LETTERS].join('_'),
  'webhook.html': `<p>${['whsec', LETTERS].join('_')}</p>`,
  '.env.production': `DATABASE_URL=${['postgres', '//shop:secret@db:5432/shop'].join(':')}`,
  'deep/er/private.txt': `-----BEGIN ${'PRIVATE KEY'}-----\n${LETTERS.repeat(4)}`,
  'own.css': '/* what only this merchant has */',
}
const HARMLESS = {
  'words.js': 'risk_assessment(ask_the_shop, "sk_", "whsec_…")',
  'env.txt': 'postgres://user:password@host:5432/name',
  'picture.webp': SECRETS['smart-gift.js'], // no text
  'node_modules/other/readme.md.txt': SECRETS['stripe.json'],
}

test('every kind of secret is found in what is shipped, and nothing else', () => {
  const root = test.info().outputPath('shipped')
  write(root, { ...SECRETS, ...HARMLESS })
  const { count, problems } = findSecrets([root, join(root, 'nowhere')], ['only this merchant'])
  const found = problems.map((problem) => problem.replace(' holds what looks like a secret', ''))
  expect(found.sort()).toEqual(
    Object.keys(SECRETS)
      .map((name) => join(root, name))
      .sort(),
  )
  expect(count).toBe(Object.keys(SECRETS).length + 2)
  expect(problems.join()).not.toContain(LETTERS)
})

const known = (severity: string) => ({ severity, range: '<2' })

test('a grave weakness is found, and a slight one is not', () => {
  const vulnerabilities = {
    first: known('critical'),
    second: known('high'),
    third: known('moderate'),
    fourth: known('low'),
  }
  const { answered, problems } = readAudit(JSON.stringify({ vulnerabilities }))
  expect(answered).toBe(true)
  expect(problems).toEqual([
    'first <2: critical (npm audit says more)',
    'second <2: high (npm audit says more)',
  ])
})

test('a registry that does not answer is no finding, and said to be none', () => {
  const refusal = JSON.stringify({ message: 'ECONNREFUSED', error: { code: 'ECONNREFUSED' } })
  for (const text of ['', '{"vulnerab', refusal])
    expect(readAudit(text)).toEqual({ answered: false, problems: [] })
  expect(readAudit('{"vulnerabilities":{}}')).toEqual({ answered: true, problems: [] })
})
