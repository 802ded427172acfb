import { perTab } from '@/lib/browser/storage'
import type { Campaign } from '@/lib/domain/order/campaign'
import { parseCampaign, readTouch, remember } from '@/lib/marketing/attribution/touchpoint'
import { queryInPath } from '@/lib/marketing/links/repair-link'

const STORED = 'campaign'

let visit: Campaign | undefined

/** What brought the shopper here. It lives as long as the page, unless the shopper agreed to more (`keepVisit`). */
export const readVisit = (): Campaign => (visit ??= parseCampaign(perTab.read(STORED)))

/** Adds what the address of the page says, be it in its path: a cart link's is drawn as it came. */
export function noteArrival({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  const touch = readTouch(`${queryInPath(pathname)}&${search.slice(1)}`, new Date())
  if (touch) visit = remember(readVisit(), touch)
}

/** The shopper agreed: it is kept in this tab as well, until that is closed. */
export const keepVisit = (): void => perTab.write(STORED, JSON.stringify(readVisit()))

/** The shopper did not, or not any more. */
export const dropVisit = (): void => perTab.remove(STORED)
