import type { IncomingMessage } from 'node:http'
import { answerApi } from './api'
import type { Outcome } from './apply-faults'
import { answerControl } from './control'
import { answerPicture } from './picture-route'
import type { Sandbox } from './sandbox'

/** Sends a request to the contract's routes, to the pictures or to the control switches. */
export function route(sandbox: Sandbox, request: IncomingMessage, path: string): Promise<Outcome> {
  if (path.startsWith('/sandbox/')) return answerControl(sandbox, request, path)
  if (path.startsWith('/pictures/')) return answerPicture(sandbox, request, path)
  return answerApi(sandbox, request, path)
}
