import { findImageSource, readCatalogue } from '@/lib/catalogue/catalogue'
import { type CachedImage, cachedImage, RECHECK_AFTER } from '@/lib/catalogue/image-cache'
import { imagePath } from '@/lib/domain/voucher/image-url'
import { parseProductSlug } from '@/lib/marketing/links/product-link'
import { errorResponse } from '@/lib/platform/http/api-response'
import { log } from '@/lib/platform/log'

const MINUTE = 60
const DAY = 24 * 60 * MINUTE
/** A merchant may put another picture under the same address: whoever keeps one asks again as often as the shop does. */
const KEPT = `public, max-age=${RECHECK_AFTER / 1000}, stale-while-revalidate=${DAY}`

/** Lets the drawn placeholder under a picture show through. */
const TRANSPARENT: CachedImage = {
  etag: '"none"',
  type: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADUlEQVQImWNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** A voucher's picture as upstream has it. Nobody can name an address here: it is looked up by the voucher. */
export async function GET(request: Request, { params }: RouteContext<'/pictures/[name]'>) {
  const { name } = await params
  const catalogue = await readCatalogue()
  const source = catalogue && findImageSource(catalogue, parseProductSlug(name) ?? 0)
  if (!source?.image || imagePath(source) !== `/pictures/${name}`) {
    return errorResponse(404, 'There is no such picture.')
  }
  const picture = await cachedImage(source.image)
  if (typeof picture !== 'string') return answerPicture(request, picture, KEPT)
  log.warn({ voucher: source.id, reason: picture }, 'picture not shown')
  return answerPicture(request, TRANSPARENT, `public, max-age=${MINUTE}`)
}

function answerPicture(request: Request, { type, bytes, etag }: CachedImage, kept: string) {
  const headers = { 'content-type': type, 'cache-control': kept, etag }
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(bytes), { headers })
}
