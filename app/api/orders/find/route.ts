import { findOrderMessages as words } from '@/lib/messages/find-order'
import { lookupOrder, type OrderLookup } from '@/lib/orders/lookup-order'
import {
  clientAtWork,
  errorResponse,
  jsonResponse,
  readForm,
  rejectForeign,
} from '@/lib/platform/http/api-response'
import { seeOther } from '@/lib/platform/http/see-other'

const RETRY_AFTER = 30

/** Finds an order by the posted form: a script is answered in JSON, a browser without one is sent on to a page. */
export async function POST(request: Request) {
  const foreign = rejectForeign(request)
  if (foreign) return foreign
  const form = await readForm(request)
  if (form instanceof Response) return form
  const { number = '', email = '' } = Object.fromEntries(form)
  const found = await lookupOrder(number, email, clientAtWork())
  const isScript = request.headers.get('accept')?.includes('application/json') ?? false
  return isScript ? answer(found) : goOn(found)
}

function answer(found: OrderLookup): Response {
  switch (found.kind) {
    case 'found':
      return jsonResponse({ order: { token: found.token } })
    case 'not-found':
      return errorResponse(404, words.notFound)
    case 'limited':
      return errorResponse(429, words.tooMany, {}, { 'retry-after': `${found.retryAfter}` })
    case 'away':
      return errorResponse(503, words.away, {}, { 'retry-after': `${RETRY_AFTER}` })
  }
}

const goOn = (found: OrderLookup): Response =>
  seeOther(found.kind === 'found' ? `/orders/${found.token}` : `/orders/find/${found.kind}`)
