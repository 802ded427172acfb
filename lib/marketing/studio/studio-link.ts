import { EMPTY_CART, MAX_LINES } from '@/lib/domain/cart/cart'
import type { FindVoucher } from '@/lib/domain/cart/reconcile'
import {
  checkSelection,
  type PricedSelection,
  type Selection,
} from '@/lib/domain/voucher/selection'
import { isSoldOut, type Voucher } from '@/lib/domain/voucher/voucher'
import { applyCartLink } from '@/lib/marketing/links/apply-cart-link'
import { formatCartLink, type LinkItem } from '@/lib/marketing/links/cart-link'
import { type Chosen, chosenPath } from '@/lib/marketing/links/chosen-link'
import { formatProductQuery } from '@/lib/marketing/links/product-query'

/** A voucher chosen in the studio, as typed. */
export type Picked = { key: string; id: number; choice: Selection }

/** Where a link leads in the shop; null where there is none to give. And in words, why it will not work as it stands. */
export type StudioLink = { path: string | null; problems: string[] }

/** To a voucher's page with what was chosen of it; an amount that is left out is the shopper's to choose. */
export function voucherLink(pick: Picked, find: FindVoucher): StudioLink {
  const voucher = find(pick.id)
  if (!voucher) return { path: null, problems: notThere(pick, voucher) }
  const { amount, to, from, message } = pick.choice
  const checked = checkSelection(voucher, pick.choice)
  const isOpen = voucher.type === 'monetary' && amount.trim() === ''
  const problems = isSoldOut(voucher) ? [`${voucher.title} has sold out.`] : []
  if (!isOpen && 'problem' in checked)
    return { path: null, problems: [...problems, checked.problem] }
  const notes = { to: to.trim(), from: from.trim(), message: message.trim() }
  return { path: chosenPath(voucher, chosenOf(checked)) + formatProductQuery(notes), problems }
}

/** An experience has one price: a link names its people. */
function chosenOf(checked: PricedSelection | { problem: string }): Chosen | null {
  if ('problem' in checked) return null
  const { value, persons } = checked
  return persons === undefined ? { value } : { persons }
}

/** What a pick chooses, for what is shown of it elsewhere; null where that is left open or cannot be had. */
export const pickedChoice = ({ choice }: Picked, voucher: Voucher): Chosen | null =>
  chosenOf(checkSelection(voucher, choice))

/** To a basket with all picks in it. */
export function basketLink(picks: readonly Picked[], find: FindVoucher): StudioLink {
  const items: LinkItem[] = []
  const problems: string[] = []
  if (picks.length > MAX_LINES)
    return { path: null, problems: [`A basket holds ${MAX_LINES} vouchers at most.`] }
  for (const pick of picks) {
    const voucher = find(pick.id)
    if (!voucher) {
      problems.push(...notThere(pick, voucher))
      continue
    }
    const checked = checkSelection(voucher, pick.choice)
    if ('problem' in checked) problems.push(`${voucher.title}: ${checked.problem}.`)
    else items.push(linkItem(pick.id, checked))
  }
  if (items.length < picks.length || items.length === 0) return { path: null, problems }
  const { notices } = applyCartLink(EMPTY_CART, items, find)
  return { path: formatCartLink(items), problems: notices.map(({ text }) => text) }
}

const linkItem = (id: number, { value, persons }: PricedSelection): LinkItem =>
  persons === undefined ? { id, value } : { id, persons }

/** Nothing is said of a voucher that was not looked up yet. */
const notThere = ({ id }: Picked, voucher: null | undefined): string[] =>
  voucher === null ? [`There is no voucher ${id} that is sold here.`] : []
