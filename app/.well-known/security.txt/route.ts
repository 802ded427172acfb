import { connection } from 'next/server'
import { env } from '@/lib/platform/env'
import { shop } from '@/lib/shop/shop'

const HALF_A_YEAR = 182 * 86_400_000

/** Whom to tell of a weakness: RFC 9116. */
export async function GET() {
  await connection()
  const lines = [
    `Contact: mailto:${shop().contact.email}`,
    `Expires: ${new Date(Date.now() + HALF_A_YEAR).toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${env().SHOP_URL}/.well-known/security.txt`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    },
  })
}
