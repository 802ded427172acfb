import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bundleServer } from '../../../scripts/bundle.mjs'
import { ROOT } from './programs'

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'instrumentation-client.ts',
]
const SETTINGS = ['next.config.js', 'tailwind.config.ts', 'tsconfig.json', 'package.json']

/** Builds the shop of a merchant who has a Google tag; gives the folder that it starts from. */
export const buildTaggedShop = (tag: string) =>
  buildVariant('tagged-shop', (config) =>
    config.replace(/\n}\n/, `\n  analytics: { googleTag: '${tag}' },\n}\n`),
  )

/** The same of a merchant whose place is a spa: its theme, its picture. */
export const buildSpa = () =>
  buildVariant('spa-shop', (config) =>
    config
      .replace("theme: 'vineyard'", "theme: 'spa'")
      .replace('/shop/vineyard.webp', '/shop/spa.webp')
      .replace('Gift vouchers from the vineyard', 'Gift vouchers from the bath house')
      .replace(
        'Tastings, long lunches and nights among the vines',
        'Slow mornings, warm water and long nights',
      ),
  )

/** Where a variant starts from once it is built. */
export const builtVariant = (variant: string) =>
  join(ROOT, '.data', variant, '.next/standalone/.data', variant)

/** A copy for one process, because the pages it draws are written beside it; next to the first, whose packages it shares. */
export async function copyVariant(built: string): Promise<string> {
  const folder = join(dirname(built), randomUUID())
  await cp(built, folder, { recursive: true, verbatimSymlinks: true })
  return folder
}

/** Builds the shop with another shop.config.ts in a folder of its own. */
async function buildVariant(variant: string, edit: (config: string) => string): Promise<string> {
  const folder = join(ROOT, '.data', variant)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const source of [...SOURCES, ...SETTINGS])
    await cp(join(ROOT, source), join(folder, source), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const config = await readFile(join(ROOT, 'shop.config.ts'), 'utf8')
  await writeFile(join(folder, 'shop.config.ts'), edit(config))
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  const next = join(ROOT, 'node_modules/next/dist/bin/next')
  execFileSync(process.execPath, [next, 'build'], { cwd: folder, env, stdio: 'pipe' })
  const standalone = builtVariant(variant)
  await cp(join(folder, '.next/static'), join(standalone, '.next/static'), { recursive: true })
  await cp(join(folder, 'public'), join(standalone, 'public'), { recursive: true })
  await bundleServer(join(standalone, 'server.js'), folder)
  return standalone
}
