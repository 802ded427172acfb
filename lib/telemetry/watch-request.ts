import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { routeOf } from '@/lib/telemetry/route'
import { isWatched, measureRequest } from '@/lib/telemetry/telemetry'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

const underWay = new Set<Promise<void>>()

/** Measures how long an answer takes, where anybody wants to know. */
export function watchRequest(request: IncomingMessage, response: ServerResponse): void {
  if (!isWatched()) return
  const begun = performance.now()
  const { method = '', url = '' } = request
  const answered = new Promise<void>((resolve) => {
    response.once('close', () => {
      underWay.delete(answered)
      measureRequest((performance.now() - begun) / 1000, {
        'http.request.method': METHODS.has(method) ? method : 'OTHER',
        'http.route': routeOf(url),
        'http.response.status_code': response.statusCode,
      })
      resolve()
    })
  })
  underWay.add(answered)
}

/** Waits for what is measured at the moment, so many milliseconds at most. */
export async function untilMeasured(atMost: number): Promise<void> {
  await Promise.race([Promise.all(underWay), pause(atMost, undefined, { ref: false })])
}
