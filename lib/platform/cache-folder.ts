import 'server-only'
import { constants } from 'node:fs'
import { access, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { log } from '@/lib/platform/log'

/** Beside what Next caches: all processes that run in one folder share it. */
const BESIDE_NEXT = '.next/cache/shop'

// On globalThis, because Next bundles route handlers apart.
const shared = globalThis as { cacheFolder?: Promise<string | null> }

/**
 * A folder for what is kept on disk. Where the shop's own may not be written to, as in a container whose root is read-only, it is one
 * for this process alone among temporary files; null where there is none at all.
 */
export const cacheFolder = (): Promise<string | null> => (shared.cacheFolder ??= find())

async function find(): Promise<string | null> {
  try {
    const folder = join(/* turbopackIgnore: true */ process.cwd(), BESIDE_NEXT)
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return folder
  } catch {
    return findTemporary()
  }
}

async function findTemporary(): Promise<string | null> {
  try {
    return await mkdtemp(join(tmpdir(), 'shop-')) // readable by nobody else
  } catch (error) {
    log.warn({ err: error }, 'no disk to write to: pictures are fetched and drawn again and again')
    return null
  }
}
