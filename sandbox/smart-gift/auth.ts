import type { IncomingMessage } from 'node:http'
import { failure, type Reply } from '../http/reply'

/** The 401 for a request whose Smart-Auth header is not the merchant's key, or null when it is. */
export function refuseStranger(request: IncomingMessage, key: string): Reply | null {
  if (request.headers['smart-auth'] === key) return null
  return failure(401, 'Send a valid secret key in the Smart-Auth header.')
}
