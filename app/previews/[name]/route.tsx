import { ImageResponse } from 'next/og'
import sharp from 'sharp'
import { PreviewCard } from '@/components/preview/preview-card'
import { type Catalogue, findImageSource } from '@/lib/catalogue/catalogue'
import { publicResponse, respondFromCatalogue } from '@/lib/catalogue/public-response'
import { findOgImage } from '@/lib/marketing/og-images/find-og-image'
import { ogImageFonts } from '@/lib/marketing/og-images/fonts'
import { cachedOgImage, type Drawn, inTurn } from '@/lib/marketing/og-images/kept'
import {
  OG_IMAGE_SIZE,
  type OgImage,
  ogImagePath,
  parseOgImageName,
} from '@/lib/marketing/og-images/og-image'
import { photograph } from '@/lib/marketing/og-images/photograph'
import { errorResponse } from '@/lib/platform/http/api-response'

const FOR_A_MINUTE = 'max-age=60'
const FOR_A_MONTH = `max-age=${31 * 24 * 60 * 60}, immutable`

/** A link's picture. It shows what the list says now; an address made for anything else leads to the one for that. */
export async function GET(_: Request, { params }: RouteContext<'/previews/[name]'>) {
  const { name } = await params
  return respondFromCatalogue(async (catalogue) => {
    const subject = parseOgImageName(name)
    const shown = subject && findOgImage(catalogue, subject)
    if (!shown) return errorResponse(404, 'There is no such picture.')
    const path = ogImagePath(shown)
    if (path !== `/previews/${name}`) return movedTo(path)
    const { bytes, isWhole } = await cachedOgImage(path, () => draw(catalogue, shown))
    return publicResponse(new Uint8Array(bytes), 'image/jpeg', isWhole ? FOR_A_MONTH : FOR_A_MINUTE)
  })
}

/** For a minute: the old address was right once, and may be again. */
const movedTo = (path: string) =>
  new Response(null, {
    status: 302,
    headers: { location: path, 'cache-control': `public, ${FOR_A_MINUTE}` },
  })

async function draw(catalogue: Catalogue, shown: OgImage): Promise<Drawn> {
  const source = shown.pictureOf === null ? null : findImageSource(catalogue, shown.pictureOf)
  const picture = source && (await photograph(source))
  const fonts = await ogImageFonts()
  const bytes = await inTurn(async () => {
    const card = <PreviewCard shown={shown} photograph={picture} />
    const drawn = await new ImageResponse(card, { ...OG_IMAGE_SIZE, fonts }).arrayBuffer()
    // As a photograph it is a tenth of the PNG, and some messengers show nothing above 300 KB.
    return sharp(drawn).jpeg({ quality: 82, mozjpeg: true }).toBuffer()
  })
  return { bytes, isWhole: picture !== null || source === null }
}
