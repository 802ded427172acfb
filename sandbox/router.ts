import type { IncomingMessage } from 'node:http'
import { answerControl } from './control'
import type { Outcome } from './faults/apply-faults'
import type { LoggedRequest } from './http/request-log'
import type { Sandbox } from './sandbox'
import { answerApi } from './smart-gift/api'
import { answerPicture } from './smart-gift/picture-route'
import { answerStripe } from './stripe/api'
import { answerCardPage } from './stripe/card-route'

/** Sends a request to the contract's routes, to the pictures, to the payments or to the control switches. */
export function route(
  sandbox: Sandbox,
  request: IncomingMessage,
  call: LoggedRequest,
): Promise<Outcome> {
  const { path } = call
  if (path.startsWith('/sandbox/')) return answerControl(sandbox, request, path)
  if (path.startsWith('/pictures/')) return answerPicture(sandbox, request, path)
  if (path.startsWith('/v1/')) return answerStripe(sandbox, request, call)
  if (path.startsWith('/stripe/pay/')) return answerCardPage(sandbox, request, path)
  return answerApi(sandbox, request, call)
}
