import 'server-only'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { answer, refuse, refuseClosed } from '@/lib/platform/http/api-response'

/** `{ data, readAt }`, 404 where there is no such thing, 503 while there never was a list. */
export function liveAnswer(catalogue: Catalogue | null, data: unknown): Response {
  if (!catalogue) return refuseClosed()
  if (!data) return refuse(404, 'There is no such voucher.')
  return answer({ data, readAt: catalogue.readAt })
}
