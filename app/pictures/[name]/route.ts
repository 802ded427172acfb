import { pictureSource, readCatalogue } from '@/lib/catalogue/catalogue'
import { fetchPicture } from '@/lib/catalogue/fetch-picture'
import { picturePath } from '@/lib/catalogue/picture'
import { refuse } from '@/lib/http'
import { parseProductSlug } from '@/lib/links/product-link'
import { log } from '@/lib/log'

const MONTH = 31 * 24 * 60 * 60

/** A voucher's picture as upstream has it. Nobody can name an address here: it is looked up by the voucher. */
export async function GET(_: Request, { params }: RouteContext<'/pictures/[name]'>) {
  const { name } = await params
  const catalogue = await readCatalogue()
  const source = catalogue && pictureSource(catalogue, parseProductSlug(name) ?? 0)
  if (!source?.image || picturePath(source) !== `/pictures/${name}`) {
    return refuse(404, 'There is no such picture.')
  }
  const picture = await fetchPicture(source.image)
  if (typeof picture === 'string') {
    log.warn({ voucher: source.id, reason: picture }, 'picture not fetched')
    return refuse(502, 'This picture could not be fetched.')
  }
  const headers = {
    'content-type': picture.type,
    'cache-control': `public, max-age=${MONTH}, immutable`,
  }
  return new Response(Buffer.from(picture.bytes), { headers })
}
