export type Asked = {
  method?: string
  url?: string
  headers: Record<string, string | string[] | undefined>
}
export type Refusal = { status: number; message: string }

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])
const KB = 1024
/** A provider's event may be larger than anything that a shopper sends. */
const largestBody = (url: string) => (url.startsWith('/api/payments/') ? 256 * KB : 16 * KB)

/** Why a request is answered before any of it is read, or null. */
export function refusalOf({ method = '', url = '', headers }: Asked): Refusal | null {
  if (!METHODS.has(method)) return { status: 405, message: 'This is not done here.' }
  // "GET http://elsewhere/ HTTP/1.1" asks a proxy; answered as a page it would send the browser there.
  if (!url.startsWith('/')) return { status: 400, message: 'This address could not be read.' }
  if (Number(headers['content-length'] ?? 0) > largestBody(url))
    return { status: 413, message: 'This is too large. Order fewer vouchers at a time.' }
  return null
}
