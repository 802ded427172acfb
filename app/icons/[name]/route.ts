import { publicResponse } from '@/lib/catalogue/public-response'
import { errorResponse } from '@/lib/platform/http/api-response'
import { findIcon } from '@/lib/shop/icons/icons'

/** The shop's sign, as browsers and phones ask for it. */
export async function GET(_: Request, { params }: RouteContext<'/icons/[name]'>) {
  const icon = await findIcon((await params).name)
  if (!icon) return errorResponse(404, 'There is no such icon.')
  return publicResponse(new Uint8Array(icon.bytes), icon.type)
}
