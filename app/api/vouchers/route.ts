import { connection } from 'next/server'
import { listedVouchers, readCatalogue } from '@/lib/catalogue/catalogue'
import { liveAnswer } from '@/lib/catalogue/catalogue-response'

/** The vouchers on the shelf, live; money in pence. Hidden ones are not here. */
export async function GET() {
  await connection()
  const catalogue = await readCatalogue()
  return liveAnswer(catalogue, catalogue && listedVouchers(catalogue))
}
