import { connection } from 'next/server'
import { answer } from '@/lib/http'
import { ordersNeedingAPerson } from '@/lib/orders/needing-a-person'

/** The process answers. How many orders wait for a person is null while the database does not say. */
export async function GET() {
  await connection()
  return answer({ status: 'ok', orders_needing_a_person: await ordersNeedingAPerson() })
}
