import { connection } from 'next/server'
import { publicResponse } from '@/lib/catalogue/public-response'
import { env } from '@/lib/platform/env'

/** Basket and checkout hold nothing of anybody until a browser fills them; a link into the basket has no end of addresses. */
const PRIVATE = ['/api/', '/orders/', '/cart/']

/** Pictures, previews and embeds stay open: search engines draw pages with them. */
export async function GET() {
  await connection() // SHOP_URL is known when the shop runs, not when it is built
  const rules = PRIVATE.map((path) => `Disallow: ${path}\n`).join('')
  const text = `User-agent: *\n${rules}\nSitemap: ${env().SHOP_URL}/sitemap.xml\n`
  return publicResponse(text, 'text/plain; charset=utf-8')
}
