import { findCollection } from '@/lib/catalogue/collections'
import { collectionEmbed } from '@/lib/marketing/embeds/embed-page'
import { embedResponse } from '@/lib/marketing/embeds/embed-response'

/** A collection, to be framed by pages elsewhere. */
export async function GET(_: Request, { params }: RouteContext<'/embed/collections/[slug]'>) {
  const { slug } = await params
  return embedResponse((catalogue, frame) => {
    const collection = findCollection(catalogue, slug)
    return collection && collectionEmbed(collection, frame)
  })
}
