import { withoutQuery } from '@/lib/marketing/links/repair-link'

/** A collection's slug in the last part of such an address, whatever became of it on its way ("For-Two.", "for-\ntwo"). */
export const parseCollectionSlug = (part: string): string =>
  withoutQuery(part).replace(/\s+/g, '').toLowerCase()
