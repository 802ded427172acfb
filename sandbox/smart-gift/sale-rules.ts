import { penceOf, penceOfNumber } from './money'
import { CartItem } from './sale-shape'
import type { FieldErrors, Voucher } from './wire'

/** Messages by field path for cart items the merchant's vouchers do not allow. */
export function cartErrors(cart: unknown, vouchers: Voucher[]): FieldErrors {
  const errors: FieldErrors = {}
  const taken = new Map<number, number>()
  if (!Array.isArray(cart)) return errors
  for (const [index, raw] of cart.entries()) {
    const item = CartItem.safeParse(raw).data
    if (!item) continue // its shape is complained of elsewhere
    for (const [field, message] of itemErrors(item, vouchers, taken)) {
      const path = `cart.${index}.${field}`
      errors[path] = [...(errors[path] ?? []), message]
    }
  }
  return errors
}

function itemErrors(item: CartItem, vouchers: Voucher[], taken: Map<number, number>) {
  const voucher = vouchers.find((candidate) => String(candidate.id) === item.id)
  if (!voucher) return [['id', 'There is no voucher with this id.']] as const
  const errors: [field: string, message: string][] = []
  if (voucher.status !== 'active' && voucher.status !== 'hidden') {
    errors.push(['id', 'This voucher is not for sale online.'])
  }
  const nth = (taken.get(voucher.id) ?? 0) + 1
  taken.set(voucher.id, nth)
  if (voucher.available_count !== null && nth > voucher.available_count) {
    errors.push(['id', `Only ${voucher.available_count} of this voucher left.`])
  }
  if (!isValueOffered(voucher, item.value)) {
    errors.push(['value', 'This voucher is not sold at this value.'])
  }
  const persons = item.persons ?? 1
  if (persons < voucher.persons_min || persons > voucher.persons_max) {
    const range = `${voucher.persons_min} to ${voucher.persons_max}`
    errors.push(['persons', `This voucher is for ${range} persons.`])
  }
  return errors
}

/** Whether a voucher can be sold at this value: an option's, or one unit of an experience. */
export function isValueOffered(voucher: Voucher, pounds: number): boolean {
  const pence = penceOfNumber(pounds)
  if (pence === null) return false
  if (voucher.type === 'experience') return pence === penceOf(voucher.value)
  const [min, max, step] = [voucher.min, voucher.max, voucher.increments].map(penceOf)
  if (min == null || max == null || !step) return false
  return pence >= min && pence <= max && (pence - min) % step === 0
}
