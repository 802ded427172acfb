import { formatMoney, type Pence } from '@/lib/domain/money'
import { offerMessages } from '@/lib/messages/offer'

/** The API's own names; money in integer pence. */
type Common = {
  id: number
  title: string
  selling_description: string
  status: 'active' | 'hidden' | 'disabled' | 'at_counter_only'
  persons_min: number
  persons_max: number
  /** How many can still be sold; null where that is not limited. */
  available_count: number | null
  image: string | null
  /** ISO 8601; the API does not document the field, so anything but a date is none. */
  expiry: string | null
  /** ISO 8601 */
  updated_at: string | null
}
export type MonetaryVoucher = Common & {
  type: 'monetary'
  min: Pence
  max: Pence
  increments: Pence
}
export type ExperienceVoucher = Common & { type: 'experience'; value: Pence }
export type Voucher = MonetaryVoucher | ExperienceVoucher

/** Of a voucher what its price is read from. */
type Priced =
  | Pick<MonetaryVoucher, 'type' | 'min' | 'max'>
  | Pick<ExperienceVoucher, 'type' | 'value' | 'persons_min'>

/** Of a voucher what its card shows. From a fuller list it brings its description, which can be searched. */
export type Card = Pick<Common, 'id' | 'title' | 'image' | 'available_count'> &
  Partial<Pick<Common, 'selling_description'>> &
  Priced

const LOW_STOCK = 5

/** Source of both rules: the statuses table of the API's "list vouchers" page. */
export const isListed = (voucher: Voucher) => voucher.status === 'active'
export const isPurchasable = (voucher: Voucher) =>
  voucher.status === 'active' || voucher.status === 'hidden'

export const isSoldOut = (voucher: Pick<Voucher, 'available_count'>) =>
  voucher.available_count === 0

/** "Sold out", "Only 3 left", or null where there is nothing to say. */
export function stockNote({
  available_count: count,
}: Pick<Voucher, 'available_count'>): string | null {
  if (count === null || count > LOW_STOCK) return null
  return count === 0 ? offerMessages.soldOut : offerMessages.fewLeft(count)
}

/** The least a shopper can pay for it, in pence. */
export function leastPrice(voucher: Priced): Pence {
  return voucher.type === 'monetary' ? voucher.min : voucher.value * voucher.persons_min
}

/** The price as a card says it: "From £10", "£215", "£69.90 for 2". */
export function priceLine(voucher: Priced): string {
  const least = formatMoney(leastPrice(voucher))
  if (voucher.type === 'monetary')
    return voucher.min === voucher.max ? least : offerMessages.from(least)
  return voucher.persons_min > 1 ? offerMessages.forSoMany(least, voucher.persons_min) : least
}

/** Whether the shopper is asked for a number of people at all. */
export const asksPartySize = (voucher: Voucher): voucher is ExperienceVoucher =>
  voucher.type === 'experience' && voucher.persons_min < voucher.persons_max

/** The shop's order: as the API gives them, what is sold out last. */
export function catalogueOrder<T extends Voucher>(vouchers: readonly T[]): T[] {
  return [...vouchers.filter((v) => !isSoldOut(v)), ...vouchers.filter(isSoldOut)]
}

/** What no card shows need not travel to the browser. */
export function asCard(voucher: Voucher): Card {
  const { id, title, image, available_count } = voucher
  const shown = { id, title, image, available_count }
  if (voucher.type === 'experience') {
    const { type, value, persons_min } = voucher
    return { ...shown, type, value, persons_min }
  }
  const { type, min, max } = voucher
  return { ...shown, type, min, max }
}

/** For a page that does not show the description: it need not travel to the browser. */
export const withoutDescription = (voucher: Voucher): Voucher => ({
  ...voucher,
  selling_description: '',
})
