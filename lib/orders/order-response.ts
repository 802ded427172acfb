import 'server-only'
import { orderUnavailableMessages } from '@/lib/messages/order'
import { errorResponse } from '@/lib/platform/http/api-response'
import { log } from '@/lib/platform/log'

const RETRY_AFTER = 30

/** An answer about an order (null: there is none); 503 in words while the database does not answer. */
export async function orderResponse<T>(
  find: () => Promise<T | null>,
  draw: (order: T | null) => Response,
): Promise<Response> {
  try {
    return draw(await find())
  } catch (error) {
    log.error({ err: error }, 'an order could not be looked up')
    return errorResponse(
      503,
      orderUnavailableMessages.message,
      {},
      { 'retry-after': `${RETRY_AFTER}` },
    )
  }
}
