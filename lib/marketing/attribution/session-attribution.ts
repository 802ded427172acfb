import { tabStorage } from '@/lib/browser/storage'
import type { Attribution } from '@/lib/domain/order/campaign'
import { parseCampaign, readTouchpoint, remember } from '@/lib/marketing/attribution/touchpoint'
import { queryInPath } from '@/lib/marketing/links/repair-link'

const STORED = 'campaign'

let visit: Attribution | undefined

/** What brought the shopper here. It lives as long as the page, unless the shopper agreed to more (`keepAttribution`). */
export const readAttribution = (): Attribution => (visit ??= parseCampaign(tabStorage.read(STORED)))

/** Adds what the address of the page says, be it in its path: a cart link's is drawn as it came. */
export function noteArrival({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  const touch = readTouchpoint(`${queryInPath(pathname)}&${search.slice(1)}`, new Date())
  if (touch) visit = remember(readAttribution(), touch)
}

/** The shopper agreed: it is kept in this tab as well, until that is closed. */
export const keepAttribution = (): void =>
  tabStorage.write(STORED, JSON.stringify(readAttribution()))

/** The shopper did not, or not any more. */
export const dropAttribution = (): void => tabStorage.remove(STORED)
