import type { Touchpoint } from '@/lib/domain/order/campaign'
import { randomId } from '@/lib/domain/random-id'
import { initialSelection } from '@/lib/domain/voucher/selection'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { campaignQuery } from '@/lib/marketing/attribution/touchpoint'
import type { Picked, StudioLink } from '@/lib/marketing/studio/studio-link'

/** What is being made in the studio. */
export type Draft = {
  kind: 'voucher' | 'basket' | 'collection'
  /** A voucher's page is made of the first one. */
  picks: Picked[]
  /** Of the collection. */
  slug: string
  campaign: Omit<Touchpoint, 'at'>
  /** On the button; empty: what it leads to. */
  label: string
}

export const firstDraft = (listed: readonly Voucher[], slug = ''): Draft => ({
  kind: 'voucher',
  picks: listed.slice(0, 1).map((voucher) => newPick(voucher, 'first')),
  slug,
  campaign: {},
  label: '',
})

/** @param key that of the one a drawn page begins with is fixed: nothing random stands in it */
export const newPick = (voucher: Voucher, key = randomId()): Picked => ({
  key,
  id: voucher.id,
  choice: initialSelection(voucher),
})

/** A voucher that no list shows, by its number: what it is comes later. */
export const pickByNumber = (pick: Picked, id: number): Picked => ({
  ...pick,
  id,
  choice: { ...pick.choice, amount: '', persons: '1' },
})

/** The full address of a link under its campaign. */
export const linkUrl = (
  shopUrl: string,
  { path }: StudioLink,
  campaign: Draft['campaign'],
): string => shopUrl + withCampaign(path ?? '', campaign)

/** An address, or a query alone, with the campaign after what it says already. */
export function withCampaign(address: string, campaign: Draft['campaign']): string {
  const query = campaignQuery(campaign)
  return address + (address.includes('?') ? query.replace('?', '&') : query)
}
