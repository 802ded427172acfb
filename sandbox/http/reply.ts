import type { FieldErrors } from '../smart-gift/wire'

/** An HTTP answer as a value, so that faults can alter it before it is sent. */
export type Reply = {
  status: number
  headers: Record<string, string>
  body: string | Buffer
  /** Milliseconds from one byte to the next. */
  drip?: number
}

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  }
}

/** An HTML answer, as a framework's error page or a proxy's notice would be. */
export function page(status: number, heading: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><head><title>${heading}</title></head><body><h1>${heading}</h1></body></html>`,
  }
}

/** An error in the contract's one shape: a message, and messages by field path for a 422. */
export function failure(status: number, message: string, errors?: FieldErrors): Reply {
  return json(status, errors ? { message, errors } : { message })
}

/** The same answer, but HTML where an error is told to a caller that did not ask for JSON. */
export function inTheCallersLanguage(reply: Reply, accept: string | undefined): Reply {
  const isJsonError = reply.status >= 400 && reply.headers['content-type'] === 'application/json'
  if (!isJsonError || accept?.toLowerCase().includes('application/json')) return reply
  const asPage = page(reply.status, `Error ${reply.status}`)
  return { ...asPage, headers: { ...reply.headers, ...asPage.headers } }
}
