import type { IncomingMessage } from 'node:http'
import { takeFaults } from './faults'
import { picture } from './pictures/picture'
import { failure, type Reply } from './reply'
import type { Sandbox } from './sandbox'

/** GET /pictures/<name>.jpg: open to all and not counted, as a picture bucket would be. */
export async function answerPicture(
  sandbox: Sandbox,
  request: IncomingMessage,
  path: string,
): Promise<Reply> {
  const fault = takeFaults(sandbox.state.faults, path, sandbox.random).at(-1)
  if (fault?.kind === 'picture-status') return failure(fault.status, 'Picture fault.')
  if (request.method !== 'GET' && request.method !== 'HEAD') return failure(405, 'Use GET here.')
  const name = /^\/pictures\/([a-z0-9-]+)\.jpg$/.exec(path)?.[1]
  const body = name ? await picture(name) : null
  if (!body) return failure(404, 'There is no such picture.')
  const headers = { 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=86400' }
  return { status: 200, headers, body }
}
