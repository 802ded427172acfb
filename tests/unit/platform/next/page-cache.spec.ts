import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'playwright/test'

// The page cache stands on a class inside Next: these fail when that class changes.

const PageCache = createRequire(import.meta.url)('../../../../lib/platform/next/page-cache.cjs')

const HTML = '<html><body><script>self.__next_f=[]</script></body></html>'
const CONTEXT = { isRoutePPREnabled: false, isFallback: false } as const

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-cache-'))
})
test.afterEach(() => rmSync(folder, { recursive: true }))

const fs = {
  existsSync,
  readFileSync,
  readFile: async (path: string, encoding?: BufferEncoding) => readFileSync(path, encoding),
  writeFile: async (path: string, text: string) => writeFileSync(path, text),
  mkdir: async (path: string) => mkdirSync(path, { recursive: true }),
  stat: async (path: string) => (await import('node:fs/promises')).stat(path),
}

type Cache = {
  get: (key: string, context: object) => Promise<{ value: ReturnType<typeof page> } | null>
  set: (key: string, value: object, context: object) => Promise<void>
}

const open = (): Cache =>
  new PageCache({
    fs,
    flushToDisk: true,
    serverDistDir: folder,
    revalidatedTags: [],
    maxMemoryCacheSize: 0,
  })

const page = (tags: string, status = 200) => ({
  kind: 'APP_PAGE',
  html: HTML,
  rscData: Buffer.from('data'),
  status,
  headers: { 'x-next-cache-tags': tags } as Record<string, string>,
  postponed: undefined,
  segmentData: undefined,
})
const read = (cache: Cache, key: string) => cache.get(key, { kind: 'APP_PAGE', ...CONTEXT })

test('a page is stored as Next wrote it, under a policy with the hashes of its own scripts', async () => {
  await open().set('/a', page('list-1'), CONTEXT)
  const found = await read(open(), '/a')
  expect(found?.value.html).toBe(HTML)
  expect(found?.value.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-/)
  expect(found?.value.headers['cache-control']).toBe('s-maxage=5, stale-while-revalidate=5')
})

test('a notice that the shop is closed, what is somebody’s own and what is not found are kept nowhere', async () => {
  const closed = page('closed')
  const own = page('private')
  const missing = page('list-1', 404)
  for (const [key, each] of Object.entries({
    '/closed': closed,
    '/own': own,
    '/missing': missing,
  })) {
    await open().set(key, each, CONTEXT)
    expect(await read(open(), key), key).toBeNull()
    expect(each.headers['content-security-policy'], key).toContain('script-src')
  }
  expect(closed.status).toBe(503)
  expect(own.headers['cache-control']).toBe('private, no-store')
  expect(existsSync(dirname(join(folder, 'app/closed')))).toBe(false)
})
