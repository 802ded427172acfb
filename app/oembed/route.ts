import type { NextRequest } from 'next/server'
import { findEmbeddable } from '@/lib/embeds/find-embeddable'
import { CACHE_AGE, oembedAnswer } from '@/lib/embeds/oembed-answer'
import { parseOembedRequest } from '@/lib/embeds/oembed-request'
import { answer, refuse } from '@/lib/http'
import { handedOn } from '@/lib/links/embed-link'
import { answerFromList, publicAnswer } from '@/lib/public-answer'
import { site } from '@/lib/site'

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
