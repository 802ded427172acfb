import type { Attribution, Touchpoint } from '@/lib/domain/order/campaign'
import { readQuery, withoutPunctuation, writeQuery } from '@/lib/marketing/links/repair-link'

const NAMES = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'gclid',
  'fbclid',
] as const

/** The studio's own short code in an address: ?c=spring */
const CODE = 'c'

const LONGEST = 200

/** What an address says of where its reader came from; null where it says nothing. Nothing else of the address is kept. */
export function readTouchpoint(search: string, now: Date): Touchpoint | null {
  const params = readQuery(search)
  const touch: Touchpoint = { at: now.toISOString() }
  for (const name of NAMES) {
    const value = clean(params.get(name))
    if (value) touch[name] = value
  }
  const code = clean(params.get(CODE))
  if (code) touch.code = code
  return Object.keys(touch).length > 1 ? touch : null
}

/** An address of a person, put there by a mailing tool, is nobody's campaign. Never cut between the halves of a letter. */
function clean(value: string | null): string {
  if (!value || /@|%(?:25)*40/.test(value)) return ''
  const text = withoutPunctuation(value.replace(/\p{Cc}/gu, ' ').trim())
  return text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')
}

/** The query that says so: "" or "?utm_source=mail&c=spring"; `readTouchpoint` reads it back. */
export function campaignQuery({ code, ...touch }: Omit<Touchpoint, 'at'>): string {
  const named = NAMES.map((name) => [name, touch[name] ?? ''] as const)
  return writeQuery([...named, [CODE, code ?? ''] as const].filter(([, value]) => value !== ''))
}

export const remember = ({ first }: Attribution, touch: Touchpoint): Attribution => ({
  first: first ?? touch,
  last: touch,
})

/** A stored campaign; nothing where it cannot be read. */
export function parseCampaign(stored: string | null): Attribution {
  try {
    const { first, last } = JSON.parse(stored ?? '{}')
    return isTouch(first) && isTouch(last) ? { first, last } : {}
  } catch {
    return {}
  }
}

const isTouch = (value: unknown): value is Touchpoint =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  Object.values(value).every((part) => typeof part === 'string' && part.length <= LONGEST)
