import type { IncomingMessage } from 'node:http'

/** The whole body as text, or null when it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    // Read on to the end even when too long: an answer to a half-sent body would be lost.
    if (length <= limit) chunks.push(chunk)
  }
  return length <= limit ? Buffer.concat(chunks).toString('utf8') : null
}

/** Parsed JSON, or a told failure: null is itself a JSON value. */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}
