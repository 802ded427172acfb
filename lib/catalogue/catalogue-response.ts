import 'server-only'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { closedResponse, errorResponse, jsonResponse } from '@/lib/platform/http/api-response'

/** `{ data, readAt }`, 404 where there is no such thing, 503 while there never was a list. */
export function catalogueResponse(catalogue: Catalogue | null, data: unknown): Response {
  if (!catalogue) return closedResponse()
  if (!data) return errorResponse(404, 'There is no such voucher.')
  return jsonResponse({ data, readAt: catalogue.readAt })
}
