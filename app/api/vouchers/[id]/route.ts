import { connection } from 'next/server'
import { readCatalogue, soldVoucher } from '@/lib/catalogue/catalogue'
import { liveAnswer } from '@/lib/catalogue/catalogue-response'
import { parseVoucherId } from '@/lib/marketing/links/product-link'

/** One voucher that is sold here, hidden ones too, live; money in pence. */
export async function GET(_: Request, { params }: RouteContext<'/api/vouchers/[id]'>) {
  const { id } = await params
  await connection()
  const catalogue = await readCatalogue()
  return liveAnswer(catalogue, catalogue && soldVoucher(catalogue, parseVoucherId(id) ?? 0))
}
