import 'server-only'
import { type Catalogue, listedVouchers } from '@/lib/catalogue/catalogue'
import { type ListedCollection, resolveCollections } from '@/lib/catalogue/collection'
import { shop } from '@/lib/shop/shop'

/** The merchant's collections of what is listed. */
export const listedCollections = (catalogue: Catalogue): ListedCollection[] =>
  resolveCollections(shop().collections, listedVouchers(catalogue))

/** The collection with this slug; null where there is none with anything in it. */
export const findCollection = (catalogue: Catalogue, slug: string): ListedCollection | null =>
  listedCollections(catalogue).find((collection) => collection.slug === slug) ?? null
