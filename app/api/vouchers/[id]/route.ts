import { connection } from 'next/server'
import { findPurchasableVoucher, readCatalogue } from '@/lib/catalogue/catalogue'
import { catalogueResponse } from '@/lib/catalogue/catalogue-response'
import { parseVoucherId } from '@/lib/marketing/links/product-link'

/** One voucher that is sold here, hidden ones too, live; money in pence. */
export async function GET(_: Request, { params }: RouteContext<'/api/vouchers/[id]'>) {
  const { id } = await params
  await connection()
  const catalogue = await readCatalogue()
  return catalogueResponse(
    catalogue,
    catalogue && findPurchasableVoucher(catalogue, parseVoucherId(id) ?? 0),
  )
}
