import 'server-only'

/** Milliseconds for a body, from the moment it is first asked for. */
const PATIENCE = 10_000

export type BodyProblem = 'tooLarge' | 'tooSlow' | 'encoded' | 'brokenOff'

/**
 * The body of a posted request, of at most `largest` bytes, counted whatever was announced; or why it was not read. A body
 * that is given up is left as it is: to cancel it would end the connection before its answer, because Next hands on
 * Node's own stream. What still comes is the server's business (lib/bootstrap/unread-body.ts).
 */
export async function readRequestBody(
  { headers, body }: Request,
  largest: number,
  patience = PATIENCE,
): Promise<Buffer | BodyProblem> {
  if (isEncoded(headers)) return 'encoded'
  if (Number(headers.get('content-length')) > largest) return 'tooLarge'
  if (!body) return Buffer.alloc(0)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'tooSlow'>((resolve) => {
    timer = setTimeout(resolve, patience, 'tooSlow')
  })
  try {
    return await Promise.race([readAll(body.getReader(), largest), late])
  } finally {
    clearTimeout(timer)
  }
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  largest: number,
): Promise<Buffer | BodyProblem> {
  const pieces: Uint8Array[] = []
  let size = 0
  for (;;) {
    const next = await reader.read().catch(() => null) // the caller hung up, or sent what is no chunk
    if (!next) return 'brokenOff'
    if (next.done) return Buffer.concat(pieces)
    size += next.value.byteLength
    if (size > largest) return 'tooLarge'
    pieces.push(next.value)
  }
}

/** Whoever decompresses a body is told by somebody else how large it is. */
function isEncoded(headers: Headers): boolean {
  const isOther = (name: string, plain: string) =>
    (headers.get(name) ?? plain).trim().toLowerCase() !== plain
  return isOther('content-encoding', 'identity') || isOther('transfer-encoding', 'chunked')
}
