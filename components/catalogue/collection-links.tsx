import Link from 'next/link'
import { collectionPath, type ShownCollection } from '@/lib/catalogue/collection'
import { shelfWords } from '@/lib/messages/shelf'

/** The ways from the shelf to the merchant's collections; nothing where there are none. */
export function CollectionLinks({ collections }: { collections: ShownCollection[] }) {
  if (collections.length === 0) return null
  return (
    <nav aria-label={shelfWords.collections} className="flex flex-wrap gap-x-6">
      {collections.map((collection) => (
        <Link key={collection.slug} className="link" href={collectionPath(collection)}>
          {collection.name}
        </Link>
      ))}
    </nav>
  )
}
