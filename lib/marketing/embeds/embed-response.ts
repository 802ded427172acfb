import 'server-only'
import { connection } from 'next/server'
import { type Catalogue, readCatalogue } from '@/lib/catalogue/catalogue'
import { embedOrigins } from '@/lib/marketing/embeds/embed-origins'
import { emptyEmbed } from '@/lib/marketing/embeds/embed-page'
import { type ShopContext, shopContext } from '@/lib/marketing/shop-context'
import { contentSecurityPolicy } from '@/lib/platform/next/content-security-policy.cjs'

type Draw = (catalogue: Catalogue, frame: ShopContext & { origins: string[] }) => string | null

const KEPT = 'public, max-age=60, stale-while-revalidate=300'

/** A document for a frame on a page elsewhere, drawn from the last good list; the sites allowed to frame it stand in its policy. */
export async function embedResponse(draw: Draw): Promise<Response> {
  await connection()
  const catalogue = await readCatalogue()
  const frame = { ...shopContext(), origins: embedOrigins() }
  if (!catalogue) return answer(emptyEmbed('We’re closed for a moment', frame), 503, frame.origins)
  const html = draw(catalogue, frame)
  return html === null
    ? answer(emptyEmbed('This is not sold any more', frame), 404, frame.origins)
    : answer(html, 200, frame.origins)
}

const answer = (html: string, status: number, origins: string[]) =>
  new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(html, framedBy(origins)),
      'cache-control': status === 200 ? KEPT : 'no-store',
      'x-robots-tag': 'noindex',
      ...(status === 503 && { 'retry-after': '30' }),
    },
  })

/** The studio shows it as well. */
const framedBy = (origins: string[]) =>
  origins.includes('*') ? '*' : [...origins, "'self'"].join(' ')
