import 'server-only'
import { readBytes } from '@/lib/platform/http/read-bytes'

const DEADLINE = 10_000
const LARGEST = 4 * 1024 * 1024

type Request = { method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string | Buffer }
export type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** `ca`: who is trusted besides the usual, in PEM. */
export type Trust = { ca?: string }

/** Asks an address once, over a connection of its own, and follows nothing; a code in words where no answer came. */
export async function askAddress(
  url: string,
  { ca, ...init }: Request & Trust = {},
): Promise<Answer | string> {
  const { Agent, request } = await import('undici')
  const dispatcher = new Agent({ connect: { ca }, pipelining: 0 })
  try {
    const response = await request(url, {
      ...init,
      dispatcher,
      signal: AbortSignal.timeout(DEADLINE),
    })
    const { statusCode: status, headers } = response
    const body = (await readBytes(response.body, LARGEST)) ?? Buffer.alloc(0)
    return { status, headers, body }
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
  } finally {
    await dispatcher.destroy()
  }
}

/** One header in one text. */
export const headerOf = ({ headers }: Answer, name: string): string =>
  [headers[name] ?? []].flat().join(', ')

/** The JSON of an answer; null where it is none. */
export function jsonOf({ body }: Answer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}
