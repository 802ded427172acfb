// @ts-check

// What is bundled may still ask for Node's own modules in the old way.
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`

/**
 * Puts the command for orders into one file that runs with Node alone, beside the built shop.
 * @param {string} outfile
 */
export async function bundleOrders(outfile) {
  const { build } = await import('esbuild') // not before it is installed: a fresh clone starts without
  await build({
    entryPoints: ['lib/orders/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    conditions: ['react-server'], // modules for the server alone refuse to be loaded without it
    banner: { js: REQUIRE },
    logLevel: 'error',
  })
}
