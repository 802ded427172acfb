import { EMPTY_CART, MOST_LINES } from '@/lib/domain/cart/cart'
import type { Find } from '@/lib/domain/cart/reconcile'
import { type Choice, type Chosen, checkChoice } from '@/lib/domain/voucher/selection'
import { isSoldOut, type Voucher } from '@/lib/domain/voucher/voucher'
import { addLinkItems } from '@/lib/marketing/links/apply-cart-link'
import { formatCartLink, type LinkItem } from '@/lib/marketing/links/cart-link'
import { productPath } from '@/lib/marketing/links/product-link'
import { formatProductQuery } from '@/lib/marketing/links/product-query'

/** A voucher chosen in the studio, as typed. */
export type Picked = { key: string; id: number; choice: Choice }

/** Where a link leads in the shop; null where there is none to give. And in words, why it will not work as it stands. */
export type StudioLink = { path: string | null; problems: string[] }

/** To a voucher's page with what was chosen of it; an amount that is left out is the shopper's to choose. */
export function voucherLink(pick: Picked, find: Find): StudioLink {
  const voucher = find(pick.id)
  if (!voucher) return { path: null, problems: notThere(pick, voucher) }
  const { amount, to, from, message } = pick.choice
  const checked = checkChoice(voucher, pick.choice)
  const isOpen = voucher.type === 'monetary' && amount.trim() === ''
  const problems = isSoldOut(voucher) ? [`${voucher.title} has sold out.`] : []
  if (!isOpen && 'problem' in checked)
    return { path: null, problems: [...problems, checked.problem] }
  const notes = { to: to.trim(), from: from.trim(), message: message.trim() }
  const query = formatProductQuery({ ...linkChoice(voucher, checked), ...notes })
  return { path: productPath(voucher) + query, problems }
}

/** An experience has one price: a link names its people. */
function linkChoice(voucher: Voucher, checked: Chosen | { problem: string }) {
  if ('problem' in checked) return {}
  return voucher.type === 'monetary' ? { value: checked.value } : { persons: checked.persons }
}

/** To a basket with all picks in it. */
export function basketLink(picks: readonly Picked[], find: Find): StudioLink {
  const items: LinkItem[] = []
  const problems: string[] = []
  if (picks.length > MOST_LINES)
    return { path: null, problems: [`A basket holds ${MOST_LINES} vouchers at most.`] }
  for (const pick of picks) {
    const voucher = find(pick.id)
    if (!voucher) {
      problems.push(...notThere(pick, voucher))
      continue
    }
    const checked = checkChoice(voucher, pick.choice)
    if ('problem' in checked) problems.push(`${voucher.title}: ${checked.problem}.`)
    else items.push(linkItem(pick.id, checked))
  }
  if (items.length < picks.length || items.length === 0) return { path: null, problems }
  const { notices } = addLinkItems(EMPTY_CART, items, find)
  return { path: formatCartLink(items), problems: notices.map(({ text }) => text) }
}

const linkItem = (id: number, { value, persons }: Chosen): LinkItem =>
  persons === undefined ? { id, value } : { id, persons }

/** Nothing is said of a voucher that was not looked up yet. */
const notThere = ({ id }: Picked, voucher: null | undefined): string[] =>
  voucher === null ? [`There is no voucher ${id} that is sold here.`] : []
