import 'server-only'
import { refuse } from '@/lib/http'
import { log } from '@/lib/log'
import type { Order } from '@/lib/orders/ledger'
import { followOrder } from '@/lib/orders/settle'
import { orderAwayWords } from '@/lib/words/order'

const RETRY_AFTER = 30

/** An answer about the order with a token (null: there is none); 503 in words while the database does not answer. */
export async function answerOrder(
  token: string,
  draw: (order: Order | null) => Response,
): Promise<Response> {
  try {
    return draw(await followOrder(token))
  } catch (error) {
    log.error({ err: error }, 'an order could not be looked up')
    return refuse(503, orderAwayWords.message, {}, { 'retry-after': `${RETRY_AFTER}` })
  }
}
