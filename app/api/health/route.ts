import { connection } from 'next/server'
import { catalogueAge } from '@/lib/catalogue/catalogue'
import { whoWaitsForAPerson } from '@/lib/orders/review-queue'
import { jsonResponse } from '@/lib/platform/http/api-response'

/** The process answers, with the age of the list it shows. Orders that wait for a person: null while the database does not say. */
export async function GET() {
  await connection()
  const waiting = await whoWaitsForAPerson()
  return jsonResponse({
    status: 'ok',
    catalogue_age_seconds: catalogueAge(),
    orders_needing_a_person: waiting?.orders ?? null,
    oldest_needing_a_person_seconds: waiting?.oldest ?? null,
    needing_a_person: waiting?.named ?? null,
  })
}
