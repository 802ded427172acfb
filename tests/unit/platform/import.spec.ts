import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { transformSync } from 'esbuild'
import { expect, test } from 'playwright/test'

type Node = { type: string } & Record<string, unknown>

/** A process starts with one of these: to work is what they are imported for. */
const PROGRAM = /\bmain\.ts$/

/** What makes a value out of constants: schemas, tables, sets, formats, and lists made of others. */
const VALUES = [
  /^z\./,
  /^(?:Map|Set|WeakMap|WeakSet|Intl\.\w+|Object\.\w+|Promise\.resolve)$/,
  /\.(?:concat|describe|extend|flatMap|map|omit|optional|pick|reduce|split|transform)$/,
  /^(?:pgTable|customType|and)$/,
]

/** Functions of lib that make a value, or a function that does nothing before it is called. Each has been looked at. */
const MAKERS = ['address', 'apiError', 'below', 'browserStorage', 'imageCache', 'leased']
  // Standard output is open already.
  .concat(['logTo', 'ogImageCache', 'text', 'touchColumns'])
  // What openapi.yaml says of routes.
  .concat(['error', 'inPath', 'inQuery', 'requestSchema'])

const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('lib', name))
  .filter((file) => !PROGRAM.test(file))

/** What a module does while it is imported, by the name of the outermost call; making a value is no work. */
function workOnImport(source: string): string[] {
  const { code } = transformSync(source, { loader: 'ts', target: 'esnext' })
  const done: string[] = []
  const nameOf = (node: Node): string => {
    if (node.type === 'Identifier') return String(node.name)
    if (node.type === 'MemberExpression')
      return `${nameOf(node.object as Node)}.${nameOf(node.property as Node)}`
    if (node.type === 'CallExpression') return nameOf(node.callee as Node)
    return ''
  }
  function walk(node: Node) {
    // What is inside a function waits until it is called.
    if (/Function/.test(node.type)) return
    if (['CallExpression', 'NewExpression'].includes(node.type))
      return done.push(nameOf(node.callee as Node))
    if (node.type === 'AwaitExpression') done.push('await')
    if (nameOf(node) === 'process.env') done.push('process.env')
    for (const child of Object.values(node).flat())
      if (child && typeof child === 'object' && 'type' in child) walk(child as Node)
  }
  walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Node)
  return done.filter(
    (name) => !MAKERS.includes(name) && !VALUES.some((pattern) => pattern.test(name)),
  )
}

test('what a module does on import is found', () => {
  expect(workOnImport("const pool = postgres(process.env.DATABASE_URL ?? '')")).toEqual([
    'postgres',
  ])
  expect(workOnImport('const { PORT } = process.env')).toEqual(['process.env'])
  expect(workOnImport('setInterval(() => look(), 1_000)')).toEqual(['setInterval'])
  expect(workOnImport("const text = await readFile('x')")).toEqual(['await', 'readFile'])
  expect(workOnImport('const url = new URL(env().SHOP_URL)')).toEqual(['URL'])
  expect(
    workOnImport('let pool; export const open = () => (pool ??= postgres(env().URL))'),
  ).toEqual([])
  expect(workOnImport('const Line = z.object({ id: z.int() })')).toEqual([])
})

test('no module of lib works while it is imported', () => {
  const working = files
    .map((file) => ({ file, work: workOnImport(readFileSync(file, 'utf8')) }))
    .filter(({ work }) => work.length > 0)
  expect(working).toEqual([])
})
