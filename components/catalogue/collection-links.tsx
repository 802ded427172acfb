import Link from 'next/link'
import { collectionPath, type ListedCollection } from '@/lib/catalogue/collection'
import { catalogueMessages } from '@/lib/messages/catalogue'

/** The ways from the catalogue to the merchant's collections; nothing where there are none. */
export function CollectionLinks({ collections }: { collections: ListedCollection[] }) {
  if (collections.length === 0) return null
  return (
    <nav aria-label={catalogueMessages.collections} className="flex flex-wrap gap-x-6">
      {collections.map((collection) => (
        <Link key={collection.slug} className="link" href={collectionPath(collection)}>
          {collection.name}
        </Link>
      ))}
    </nav>
  )
}
