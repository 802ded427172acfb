import { soldVoucher } from '@/lib/catalogue/catalogue'
import { answerEmbed } from '@/lib/embeds/answer-embed'
import { voucherEmbed } from '@/lib/embeds/embed-page'
import { parseVoucherId } from '@/lib/links/product-link'

/** A voucher, to be framed by pages elsewhere. */
export async function GET(_: Request, { params }: RouteContext<'/embed/[id]'>) {
  const { id } = await params
  return answerEmbed((catalogue, frame) => {
    const voucher = soldVoucher(catalogue, parseVoucherId(id) ?? 0)
    return voucher && voucherEmbed(voucher, frame)
  })
}
