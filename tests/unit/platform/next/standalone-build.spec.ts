import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'playwright/test'
import { enterBuild } from '@/lib/platform/next/standalone-build'

const { default: loadConfig } = createRequire(import.meta.url)('next/dist/server/config')

test('Next takes a build’s configuration from where it is put, and asks for no file of the sources', async () => {
  const before = process.cwd()
  const { NODE_ENV } = process.env
  const folder = mkdtempSync(join(tmpdir(), 'standalone-'))
  mkdirSync(join(folder, '.next'))
  const config = { distDir: './.next', deploymentId: 'a-build', cacheHandler: '/page-cache.cjs' }
  writeFileSync(join(folder, '.next/required-server-files.json'), JSON.stringify({ config }))
  try {
    enterBuild(pathToFileURL(join(folder, 'server.js')).href)
    expect(await loadConfig('phase-production-server', folder)).toEqual(config)
  } finally {
    process.chdir(before)
    Object.assign(process.env, { NODE_ENV })
    delete process.env.__NEXT_PRIVATE_STANDALONE_CONFIG
    rmSync(folder, { recursive: true })
  }
})
