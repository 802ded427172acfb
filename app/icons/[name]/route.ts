import { publicAnswer } from '@/lib/catalogue/public-response'
import { refuse } from '@/lib/platform/http/api-response'
import { findIcon } from '@/lib/shop/icons/icons'

/** The shop's sign, as browsers and phones ask for it. */
export async function GET(_: Request, { params }: RouteContext<'/icons/[name]'>) {
  const icon = await findIcon((await params).name)
  if (!icon) return refuse(404, 'There is no such icon.')
  return publicAnswer(new Uint8Array(icon.bytes), icon.type)
}
