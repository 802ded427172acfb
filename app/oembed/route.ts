import type { NextRequest } from 'next/server'
import { answerFromList, publicAnswer } from '@/lib/catalogue/public-response'
import { findEmbeddable } from '@/lib/marketing/embeds/find-embeddable'
import { parseOembedRequest } from '@/lib/marketing/embeds/oembed-request'
import { CACHE_AGE, oembedAnswer } from '@/lib/marketing/embeds/oembed-response'
import { handedOn } from '@/lib/marketing/links/embed-link'
import { site } from '@/lib/marketing/shop-context'
import { answer, refuse } from '@/lib/platform/http/api-response'

/** How an editor embeds one of our pages, given its address: https://oembed.com */
export function GET(request: NextRequest) {
  const asked = parseOembedRequest(request.nextUrl.search)
  if ('problem' in asked) return answer(asked.problem, asked.status)
  return answerFromList((catalogue) => {
    const shown = findEmbeddable(catalogue, asked.url, site())
    if (!shown) return refuse(404, 'There is no voucher of ours at this address.')
    const query = handedOn(asked.url.searchParams)
    const body = JSON.stringify(oembedAnswer(shown, query, asked.most, site()))
    return publicAnswer(body, 'application/json', `max-age=${CACHE_AGE}`)
  })
}
