import type { Readable } from 'node:stream'

type Body = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Leaves the rest of an answer unread; breaking it off is what we want and no error. */
export function discard(body: Readable): void {
  body.on('error', () => {})
  body.destroy()
}

/** All of a body, or null once it is larger than `most` bytes; the rest of it is not read. */
export async function readBytes(body: Body, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
