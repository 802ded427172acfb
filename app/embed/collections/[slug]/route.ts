import { findCollection } from '@/lib/catalogue/collections'
import { answerEmbed } from '@/lib/embeds/answer-embed'
import { collectionEmbed } from '@/lib/embeds/embed-page'

/** A collection, to be framed by pages elsewhere. */
export async function GET(_: Request, { params }: RouteContext<'/embed/collections/[slug]'>) {
  const { slug } = await params
  return answerEmbed((catalogue, frame) => {
    const collection = findCollection(catalogue, slug)
    return collection && collectionEmbed(collection, frame)
  })
}
