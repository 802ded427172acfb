import { findIcon } from '@/lib/icons/icons'
import { publicAnswer } from '@/lib/public-answer'

/** Asked for without being named anywhere. */
export async function GET() {
  const icon = await findIcon('favicon.ico')
  if (!icon) throw new Error('favicon.ico is not among the icons')
  return publicAnswer(new Uint8Array(icon.bytes), icon.type)
}
