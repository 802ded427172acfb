type Body = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

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
