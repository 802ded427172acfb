import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { takeFaults } from '../faults/faults'
import { failure, type Reply } from '../http/reply'
import type { Sandbox } from '../sandbox'

const FOLDER = new URL('./pictures/', import.meta.url)

/** GET /pictures/<name>.webp: open to all and not counted, as a bucket of pictures would be. */
export async function answerPicture(
  sandbox: Sandbox,
  request: IncomingMessage,
  path: string,
): Promise<Reply> {
  const fault = takeFaults(sandbox.state.faults, { path }, sandbox.random).at(-1)
  if (fault?.kind === 'picture-status') return failure(fault.status, 'Picture fault.')
  if (request.method !== 'GET' && request.method !== 'HEAD') return failure(405, 'Use GET here.')
  const file = /^\/pictures\/([a-z0-9-]+\.webp)$/.exec(path)?.[1]
  const body = file ? await readPicture(file) : null
  if (!body) return failure(404, 'There is no such picture.')
  const headers = { 'content-type': 'image/webp', 'cache-control': 'public, max-age=86400' }
  return { status: 200, headers, body }
}

async function readPicture(file: string): Promise<Buffer | null> {
  try {
    return await readFile(new URL(file, FOLDER))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
