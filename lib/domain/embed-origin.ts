import * as z from 'zod/mini'

/** A site whose pages may show ours in a frame: its origin, or * for any. */
export const EmbedOrigin = z.pipe(
  z.string().check(z.refine(isSite, 'must be an origin, for example https://www.example.com')),
  z.transform((site) => (site === '*' ? site : new URL(site).origin)),
)

function isSite(text: string): boolean {
  return text === '*' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
}
