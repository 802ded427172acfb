import { pictureSource, readCatalogue } from '@/lib/catalogue/catalogue'
import { fetchPicture } from '@/lib/catalogue/fetch-picture'
import { picturePath } from '@/lib/catalogue/picture'
import { refuse } from '@/lib/http'
import { parseProductSlug } from '@/lib/links/product-link'
import { log } from '@/lib/log'

const MINUTE = 60
const MONTH = 31 * 24 * 60 * MINUTE

/** Lets the drawn placeholder under a picture show through. */
const TRANSPARENT = {
  type: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADUlEQVQImWNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** A voucher's picture as upstream has it. Nobody can name an address here: it is looked up by the voucher. */
export async function GET(_: Request, { params }: RouteContext<'/pictures/[name]'>) {
  const { name } = await params
  const catalogue = await readCatalogue()
  const source = catalogue && pictureSource(catalogue, parseProductSlug(name) ?? 0)
  if (!source?.image || picturePath(source) !== `/pictures/${name}`) {
    return refuse(404, 'There is no such picture.')
  }
  const picture = await fetchPicture(source.image)
  if (typeof picture !== 'string')
    return answerPicture(picture, `public, max-age=${MONTH}, immutable`)
  log.warn({ voucher: source.id, reason: picture }, 'picture not shown')
  return answerPicture(TRANSPARENT, `public, max-age=${MINUTE}`)
}

const answerPicture = (picture: { type: string; bytes: Buffer }, cacheControl: string) =>
  new Response(new Uint8Array(picture.bytes), {
    headers: { 'content-type': picture.type, 'cache-control': cacheControl },
  })
