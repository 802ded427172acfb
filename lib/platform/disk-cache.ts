import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '@/lib/platform/cache-folder'
import { log } from '@/lib/platform/log'

/** So much of all that it may take is written before it is looked whether it has become too much. */
const SWEEP_AFTER = 0.01

/** What was kept; `age`: milliseconds since then. */
export type Kept<Facts> = { facts: Facts; bytes: Buffer; age: number }
type Options = {
  /** Bytes that all of it may take; what was read longest ago goes first. */
  most: number
  folder?: () => Promise<string | null>
  now?: () => number
}
/** The first line of a file; what comes after it is `size` bytes, unless the machine stopped while it was written. */
type Head<Facts> = { at: number; size: number; facts: Facts }

/**
 * Keeps bytes under keys for all processes that run in one folder, and past their end: a file each, written elsewhere and then
 * moved to its place, so that nobody reads half of one. Where the disk fails, nothing is kept and everything works.
 */
export function diskCache<Facts>(
  name: string,
  { most, folder = cacheFolder, now = Date.now }: Options,
) {
  let unswept = most

  async function fileOf(key: string): Promise<string | null> {
    const parent = await folder()
    return parent && join(parent, name, createHash('sha256').update(key).digest('base64url'))
  }

  async function read(key: string): Promise<Kept<Facts> | null> {
    const file = await fileOf(key)
    if (!file) return null
    try {
      const content = await readFile(file)
      const used = new Date(now())
      await utimes(file, used, used)
      return parse<Facts>(content, now())
    } catch (error) {
      if (!isMissing(error)) log.warn({ err: error, name }, 'what was kept could not be read')
      return null
    }
  }

  async function write(key: string, facts: Facts, bytes: Buffer): Promise<void> {
    const file = await fileOf(key)
    if (!file) return
    const head: Head<Facts> = { at: now(), size: bytes.length, facts }
    const draft = `${file}.${randomUUID()}`
    try {
      await mkdir(join(file, '..'), { recursive: true })
      await writeFile(draft, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]))
      await utimes(draft, new Date(now()), new Date(now()))
      await rename(draft, file)
      unswept += bytes.length
      if (unswept < SWEEP_AFTER * most) return
      unswept = 0
      await sweep(join(file, '..'), most)
    } catch (error) {
      log.warn({ err: error, name }, 'nothing could be kept')
      await rm(draft, { force: true }).catch((err) => log.warn({ err, name }, 'nor removed'))
    }
  }

  return { read, write }
}

function parse<Facts>(content: Buffer, now: number): Kept<Facts> | null {
  const end = content.indexOf('\n')
  const bytes = content.subarray(end + 1)
  if (end < 0) return null
  const { at, size, facts } = JSON.parse(content.toString('utf8', 0, end)) as Head<Facts>
  return bytes.length === size ? { facts, bytes, age: now - at } : null
}

/** Removes what was read longest ago until the rest takes no more than `most` bytes. */
async function sweep(folder: string, most: number): Promise<void> {
  const files = await Promise.all((await readdir(folder)).map((file) => look(join(folder, file))))
  const newestFirst = files.sort((one, other) => other.used - one.used)
  let size = 0
  for (const file of newestFirst) {
    size += file.size
    if (size > most) await rm(file.path, { force: true })
  }
}

async function look(path: string): Promise<{ path: string; size: number; used: number }> {
  try {
    const { size, mtimeMs } = await stat(path)
    return { path, size, used: mtimeMs }
  } catch (error) {
    if (!isMissing(error)) throw error
    return { path, size: 0, used: 0 } // another process was faster
  }
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'
