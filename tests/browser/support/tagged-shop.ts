import { execFileSync } from 'node:child_process'
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from './programs'

const NAME = '.data/tagged-shop'
const SOURCES = ['app', 'components', 'lib', 'public', 'instrumentation.ts']
const SETTINGS = ['next.config.js', 'tailwind.config.ts', 'tsconfig.json', 'package.json']

/** Builds the shop of a merchant who has a Google tag; gives the folder that it starts from. */
export async function buildTaggedShop(tag: string): Promise<string> {
  const folder = join(ROOT, NAME)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const name of [...SOURCES, ...SETTINGS])
    await cp(join(ROOT, name), join(folder, name), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const config = await readFile(join(ROOT, 'shop.config.ts'), 'utf8')
  const tagged = config.replace(/\n}\n/, `\n  analytics: { googleTag: '${tag}' },\n}\n`)
  await writeFile(join(folder, 'shop.config.ts'), tagged)
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const next = join(ROOT, 'node_modules/next/dist/bin/next')
  execFileSync(process.execPath, [next, 'build'], { cwd: folder, env, stdio: 'pipe' })
  const standalone = join(folder, '.next/standalone', NAME)
  await cp(join(folder, '.next/static'), join(standalone, '.next/static'), { recursive: true })
  return standalone
}
