import type { NextRequest } from 'next/server'
import { findPurchasableVoucher } from '@/lib/catalogue/catalogue'
import { voucherEmbed } from '@/lib/marketing/embeds/embed-page'
import { embedResponse } from '@/lib/marketing/embeds/embed-response'
import { chosenOfQuery } from '@/lib/marketing/links/chosen-link'
import { parseVoucherId } from '@/lib/marketing/links/product-link'

/** A voucher, to be framed by pages elsewhere; the query may choose of it. */
export async function GET(request: NextRequest, { params }: RouteContext<'/embed/[id]'>) {
  const { id } = await params
  return embedResponse((catalogue, frame) => {
    const voucher = findPurchasableVoucher(catalogue, parseVoucherId(id) ?? 0)
    const chosen = voucher && chosenOfQuery(voucher, request.nextUrl.search)
    return voucher && voucherEmbed(voucher, chosen, frame)
  })
}
