import { findPurchasableVoucher } from '@/lib/catalogue/catalogue'
import { voucherEmbed } from '@/lib/marketing/embeds/embed-page'
import { embedResponse } from '@/lib/marketing/embeds/embed-response'
import { parseVoucherId } from '@/lib/marketing/links/product-link'

/** A voucher, to be framed by pages elsewhere. */
export async function GET(_: Request, { params }: RouteContext<'/embed/[id]'>) {
  const { id } = await params
  return embedResponse((catalogue, frame) => {
    const voucher = findPurchasableVoucher(catalogue, parseVoucherId(id) ?? 0)
    return voucher && voucherEmbed(voucher, frame)
  })
}
