import type { NextRequest } from 'next/server'
import { publicResponse, respondFromCatalogue } from '@/lib/catalogue/public-response'
import { findEmbeddable } from '@/lib/marketing/embeds/find-embeddable'
import { parseOembedRequest } from '@/lib/marketing/embeds/oembed-request'
import { CACHE_AGE, oembedResponse } from '@/lib/marketing/embeds/oembed-response'
import { handedOn } from '@/lib/marketing/links/embed-link'
import { shopContext } from '@/lib/marketing/shop-context'
import { errorResponse, jsonResponse } from '@/lib/platform/http/api-response'

/** How an editor embeds one of our pages, given its address: https://oembed.com */
export function GET(request: NextRequest) {
  const asked = parseOembedRequest(request.nextUrl.search)
  if ('refusal' in asked) return jsonResponse(asked.refusal, asked.status)
  return respondFromCatalogue((catalogue) => {
    const shown = findEmbeddable(catalogue, asked.url, shopContext())
    if (!shown) return errorResponse(404, 'There is no voucher of ours at this address.')
    const query = handedOn(
      new URLSearchParams([...asked.url.searchParams, ...new URLSearchParams(shown.query)]),
    )
    const body = JSON.stringify(oembedResponse(shown, query, asked.most, shopContext()))
    return publicResponse(body, 'application/json', `max-age=${CACHE_AGE}`)
  })
}
