// @ts-check
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

const pack = promisify(brotliCompress)

/**
 * Lays beside each script and stylesheet of a build what it is with Brotli at its tightest, which takes too long to be done for
 * each visitor. The shop sends it to whoever takes it (lib/gate/packed.ts).
 * @param {string} folder
 */
export async function packStatic(folder) {
  const names = await readdir(folder, { recursive: true })
  const texts = names.filter((name) => /\.(js|css)$/.test(name)).map((name) => join(folder, name))
  await Promise.all(
    texts.map(async (file) => writeFile(`${file}.br`, await pack(await readFile(file)))),
  )
}
