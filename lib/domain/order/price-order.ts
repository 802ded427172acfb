import type { FieldErrors } from '@/lib/domain/api-error'
import { formatMoney, type Pence } from '@/lib/domain/money'
import { type CheckoutRequest, dateProblem } from '@/lib/domain/order/checkout-schema'
import type { DeliveryDays } from '@/lib/domain/order/delivery-date'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'
import { type Delivery, linesOf, type OrderDetails, type OrderLine } from '@/lib/domain/order/order'
import { amountAdvice, isOption } from '@/lib/domain/voucher/amount'
import { isSoldOut, type Voucher } from '@/lib/domain/voucher/voucher'
import { fieldMessages, lineMessages } from '@/lib/messages/checkout-errors'

type Find = (id: number) => Voucher | null

/**
 * The order that a checkout asks for, every price taken from the catalogue and not from the browser; or, on each
 * line's own path, why it cannot be sold as asked. `daysFor` gives the days to deliver on of vouchers that expire so. Money in pence.
 */
export function priceOrder(
  request: CheckoutRequest,
  find: Find,
  deliveryOptions: readonly DeliveryOption[],
  daysFor: (expiries: (string | null)[]) => DeliveryDays,
): { details: OrderDetails } | { errors: FieldErrors } {
  const errors: FieldErrors = {}
  const cart: OrderLine[] = []
  const taken = new Map<number, number>()
  for (const [index, line] of request.cart.entries()) {
    const voucher = find(line.id)
    const count = (taken.get(line.id) ?? 0) + 1
    taken.set(line.id, count)
    const refusal = voucher ? refuseLine(voucher, line, count) : NOT_SOLD
    if (refusal) errors[`cart.${index}.${refusal.field}`] = [refusal.message]
    else if (voucher) cart.push(orderLine(voucher, line))
  }
  const deliveries: Delivery[] = []
  for (const [index, way] of waysOf(request).entries()) {
    const path = request.deliveries ? `deliveries.${index}` : 'delivery'
    const option = deliveryOptions.find((each) => each.type_id === way.type_id)
    if (!option) errors[`${path}.type_id`] = [fieldMessages.delivery]
    else deliveries.push({ ...way, name: option.name, price: option.price })
    const expiries = linesOf(request.cart, way).map(({ id }) => find(id)?.expiry ?? null)
    const dateRefusal = way.date && dateProblem(way.date, daysFor(expiries))
    if (dateRefusal) errors[`${path}.date`] = [dateRefusal]
  }
  if (Object.keys(errors).length > 0) return { errors }
  return { details: { cart, customer: request.customer, deliveries } }
}

/** The deliveries that a checkout asks for; one alone is of all lines. */
function waysOf({ cart, delivery, deliveries }: CheckoutRequest) {
  if (deliveries) return deliveries
  return delivery ? [{ ...delivery, lines: cart.map((_, index) => index) }] : []
}

type Line = CheckoutRequest['cart'][number]
type Refusal = { field: 'id' | 'value' | 'persons'; message: string }

const NOT_SOLD: Refusal = { field: 'id', message: lineMessages.notSold }

/** `count`: how many of this voucher the cart holds up to this line. */
function refuseLine(voucher: Voucher, line: Line, count: number): Refusal | null {
  const { available_count: left } = voucher
  if (isSoldOut(voucher)) return { field: 'id', message: lineMessages.soldOut(voucher.title) }
  if (left !== null && count > left) {
    return { field: 'id', message: lineMessages.tooMany(voucher.title, left) }
  }
  return refuseValue(voucher, line.value) ?? refusePersons(voucher, line.persons)
}

function refuseValue(voucher: Voucher, value: Pence): Refusal | null {
  if (voucher.type === 'monetary') {
    return isOption(voucher, value)
      ? null
      : { field: 'value', message: amountAdvice(voucher, value) }
  }
  if (value === voucher.value) return null
  return { field: 'value', message: lineMessages.newPrice(formatMoney(voucher.value)) }
}

function refusePersons(voucher: Voucher, persons = 1): Refusal | null {
  const { persons_min: min, persons_max: max } = voucher.type === 'monetary' ? ONE_PERSON : voucher
  if (persons >= min && persons <= max) return null
  const range = min === max ? `${min}` : `${min} to ${max}`
  return { field: 'persons', message: lineMessages.persons(range, max) }
}

/** Monetary vouchers are always for one person (the API's price rules). */
const ONE_PERSON = { persons_min: 1, persons_max: 1 }

function orderLine(voucher: Voucher, { to, from, message, value, persons = 1 }: Line): OrderLine {
  const line = { id: voucher.id, title: voucher.title, value, to, from, message }
  return voucher.type === 'experience' ? { ...line, persons } : line
}
