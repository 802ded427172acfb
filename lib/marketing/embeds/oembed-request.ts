import { type ApiError, apiError } from '@/lib/domain/api-error'
import { decodeAll } from '@/lib/marketing/links/repair-link'

export type OembedRequest = { url: URL; most: Size }
export type Size = { width: number; height: number }
export type OembedRefusal = { status: 400 | 501; refusal: ApiError }

const LONGEST_QUERY = 2_000
const PIXELS = /^[1-9]\d{0,4}$/
const UNLIMITED = 99_999

/** What an editor asks at /oembed (https://oembed.com/#section2.2), or why it is refused. */
export function parseOembedRequest(search: string): OembedRequest | OembedRefusal {
  if (search.length > LONGEST_QUERY) return refusal(400, 'url', 'is too long')
  const query = new URLSearchParams(search)
  const url = query.getAll('url').length === 1 ? parseUrl(query.get('url') ?? '') : null
  if (!url) return refusal(400, 'url', 'must be the full address of one page')
  const format = query.get('format') ?? 'json'
  if (format !== 'json') return refusal(501, 'format', 'can only be json')
  for (const name of ['maxwidth', 'maxheight']) {
    const value = query.get(name)
    if (value !== null && !PIXELS.test(value))
      return refusal(400, name, 'must be a whole number of pixels')
  }
  return { url, most: { width: pixels('maxwidth'), height: pixels('maxheight') } }

  function pixels(name: string): number {
    return Number(query.get(name) ?? UNLIMITED)
  }
}

/** An address that was pasted between blanks or marks that nobody sees, or encoded once more. */
function parseUrl(pasted: string): URL | null {
  const text = pasted.replace(/[\s\p{Cf}]/gu, '')
  const plain = URL.canParse(text) ? text : decodeAll(text)
  const url = URL.canParse(plain) ? new URL(plain) : null
  return url && /^https?:$/.test(url.protocol) ? url : null
}

const refusal = (status: 400 | 501, field: string, message: string): OembedRefusal => ({
  status,
  refusal: apiError(`This cannot be embedded: ${field} ${message}.`, { [field]: [message] }),
})
