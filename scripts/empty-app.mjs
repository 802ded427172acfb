// @ts-check
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from './problem.mjs'
import { run } from './processes.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const EMPTY_PAGE = 'export default () => <p>Empty</p>'

/**
 * Builds an app of the same Next with nothing in it: what no page of ours can be lighter or faster than.
 * @param {string} folder inside the repository, so that it finds the packages; what is there is thrown away
 * @param {Record<string, string>} [pages] more pages by name, with the text that each shows
 * @returns {Promise<{ server: string }>} what to run, built like the shop itself
 */
export async function buildEmptyApp(folder, pages = {}) {
  rmSync(folder, { recursive: true, force: true })
  const texts = Object.entries(pages).map(([name, text]) => [
    `app/${name}/page.jsx`,
    `export default () => <p>{${JSON.stringify(text)}}</p>`,
  ])
  const files = {
    'package.json': '{ "private": true, "type": "module" }',
    'next.config.js': `export default {
      output: 'standalone', cacheComponents: true, partialPrefetching: true, agentRules: false,
      outputFileTracingRoot: ${JSON.stringify(ROOT)}, turbopack: { root: ${JSON.stringify(ROOT)} } }`,
    'app/layout.jsx':
      'export default ({ children }) => <html lang="en"><body>{children}</body></html>',
    'app/page.jsx': EMPTY_PAGE,
    ...Object.fromEntries(texts),
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const code = await run({
    name: 'next build of an empty app',
    args: [join(ROOT, 'node_modules/next/dist/bin/next'), 'build'],
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    output: 'hide',
  })
  if (code !== 0) throw new Problem('The empty app could not be built.')
  const standalone = join(folder, '.next/standalone', relative(ROOT, folder))
  cpSync(join(folder, '.next/static'), join(standalone, '.next/static'), { recursive: true })
  return { server: join(standalone, 'server.js') }
}
