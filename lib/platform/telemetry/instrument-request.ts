import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { routeOf } from '@/lib/platform/telemetry/route'
import { isWatched, measureRequest } from '@/lib/platform/telemetry/telemetry'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** Measures how long an answer takes, where anybody wants to know. */
export function instrumentRequest(request: IncomingMessage, response: ServerResponse): void {
  if (!isWatched()) return
  const begun = performance.now()
  const { method = '', url = '' } = request
  response.once('close', () => {
    measureRequest((performance.now() - begun) / 1000, {
      'http.request.method': METHODS.has(method) ? method : 'OTHER',
      'http.route': routeOf(url),
      'http.response.status_code': response.statusCode,
    })
  })
}
