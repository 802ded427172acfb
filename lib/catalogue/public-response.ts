import 'server-only'
import { connection } from 'next/server'
import { type Catalogue, readCatalogue } from '@/lib/catalogue/catalogue'
import { closedResponse } from '@/lib/platform/http/api-response'

/** An answer for anybody on any site; kept by caches for five minutes unless told. */
export const publicResponse = (body: BodyInit, type: string, kept = 'max-age=300') =>
  new Response(body, {
    headers: {
      'content-type': type,
      'cache-control': `public, ${kept}`,
      'access-control-allow-origin': '*',
    },
  })

/** Answers from the last good list, or 503 while there never was one. Nothing of it is drawn at build. */
export async function respondFromCatalogue(
  draw: (catalogue: Catalogue) => Response | Promise<Response>,
): Promise<Response> {
  await connection()
  const catalogue = await readCatalogue()
  return catalogue ? draw(catalogue) : closedResponse()
}
