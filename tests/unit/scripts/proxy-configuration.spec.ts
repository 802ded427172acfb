import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'

const NAME = /__[A-Z]+__/g
const lines = readFileSync('deploy/nginx.conf', 'utf8').split('\n')

test('What is filled in stands in no comment: shops take a line each, and the second would be read', () => {
  const named = (some: string[]) => new Set(some.join('\n').match(NAME))
  const isComment = (line: string) => line.trimStart().startsWith('#')
  expect(named(lines.filter(isComment))).toEqual(new Set())
  const all = ['__FOLDER__', '__SHOPS__', '__PORT__', '__INNER__', '__RATE__']
  expect(named(lines)).toEqual(new Set(all))
})
