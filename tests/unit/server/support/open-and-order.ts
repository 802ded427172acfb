// A process of its own: opens the database as many bundles at once would, writes down one order, says its id.
import { database } from '@/lib/database/connection'
import { recordOrder } from '@/lib/orders/ledger'
import { checkout } from './checkout'
import { ELSEWHERE, EXAMPLE } from './sale'

const shared = globalThis as { database?: unknown }
await Promise.all(
  Array.from({ length: 4 }, () => {
    shared.database = undefined
    return database()
  }),
)
const { id } = await recordOrder(checkout(), EXAMPLE, ELSEWHERE)
process.stdout.write(String(id), () => process.exit(0))
