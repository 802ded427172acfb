import { refuse } from '@/lib/http'
import { findIcon } from '@/lib/icons/icons'
import { publicAnswer } from '@/lib/public-answer'

/** The shop's sign, as browsers and phones ask for it. */
export async function GET(_: Request, { params }: RouteContext<'/icons/[name]'>) {
  const icon = await findIcon((await params).name)
  if (!icon) return refuse(404, 'There is no such icon.')
  return publicAnswer(new Uint8Array(icon.bytes), icon.type)
}
