import { connection } from 'next/server'
import { listedVouchers, readCatalogue } from '@/lib/catalogue/catalogue'
import { catalogueResponse } from '@/lib/catalogue/catalogue-response'

/** The vouchers on the shelf, live; money in pence. Hidden ones are not here. */
export async function GET() {
  await connection()
  const catalogue = await readCatalogue()
  return catalogueResponse(catalogue, catalogue && listedVouchers(catalogue))
}
