// @ts-check
import { resolve } from 'node:path'

// What is bundled may still ask for Node's own modules in the old way.
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`

/**
 * Puts a program of `lib` into one file that runs with Node alone.
 * @param {string} entry
 * @param {string} outfile
 * @param {string[]} [external] packages that lie beside it
 * @param {string} [folder] that the sources are in
 */
async function bundle(entry, outfile, external = [], folder = '.') {
  const { build } = await import('esbuild') // not before it is installed: a fresh clone starts without
  await build({
    absWorkingDir: resolve(folder),
    entryPoints: [entry],
    outfile: resolve(outfile),
    external,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    conditions: ['react-server'], // modules for the server alone refuse to be loaded without it
    banner: { js: REQUIRE },
    logLevel: 'error',
  })
}

/** The command for orders. @param {string} outfile */
export const bundleOrders = (outfile) => bundle('lib/orders/cli/main.ts', outfile)

/** The doctor, which decodes pictures by the build's own sharp. @param {string} outfile */
export const bundleDoctor = (outfile) => bundle('lib/bootstrap/doctor/main.ts', outfile, ['sharp'])

/** The server that stands before Next. @param {string} outfile @param {string} [folder] that the sources are in */
export const bundleServer = (outfile, folder) =>
  bundle('lib/bootstrap/main.ts', outfile, ['next'], folder)
