// A process of its own: opens the database as many bundles at once would, writes down one order, says its id.

import { recordOrder } from '@/lib/orders/order-repository'
import { database } from '@/lib/platform/database/database'
import { checkout } from './checkout'
import { ELSEWHERE, EXAMPLE } from './sale'

const shared = globalThis as { connection?: unknown }
await Promise.all(
  Array.from({ length: 4 }, () => {
    shared.connection = undefined
    return database()
  }),
)
const { id } = await recordOrder(checkout(), EXAMPLE, ELSEWHERE)
process.stdout.write(String(id), () => process.exit(0))
