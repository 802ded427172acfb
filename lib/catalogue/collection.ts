import type { Route } from 'next'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import type { Collection } from '@/lib/shop/shop'

export type ListedCollection = Omit<Collection, 'vouchers'> & { vouchers: Voucher[] }

/** The one address of a collection's page. */
export const collectionPath = ({ slug }: Pick<Collection, 'slug'>): Route =>
  `/collections/${slug}` as Route

/** The collections as a shopper sees them: of the listed vouchers only, in the merchant's order; empty ones are left out. */
export function resolveCollections(
  collections: readonly Collection[],
  listed: readonly Voucher[],
): ListedCollection[] {
  const byId = new Map(listed.map((voucher) => [voucher.id, voucher]))
  return collections
    .map((collection) => ({
      ...collection,
      vouchers: collection.vouchers.flatMap((id) => byId.get(id) ?? []),
    }))
    .filter(({ vouchers }) => vouchers.length > 0)
}
