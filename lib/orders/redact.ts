import type { Attribution, Touchpoint } from '@/lib/domain/order/campaign'
import type { Address, OrderDetails } from '@/lib/domain/order/order'

const NO_ADDRESS: Address = { line1: '', city: '', county: '', postcode: '' }

/** What was ordered without whom it concerns: names, addresses and words are gone; vouchers, amounts and days stay. */
export const redactDetails = ({ cart, deliveries }: OrderDetails): OrderDetails => ({
  cart: cart.map(({ id, title, value, persons }) => ({ id, title, value, persons })),
  customer: { first_name: '', last_name: '', email: '', billing_address: NO_ADDRESS },
  deliveries: deliveries.map(({ lines, type_id, name, price, date }) => ({
    lines,
    type_id,
    name,
    price,
    date,
  })),
})

/** Which campaign it was, without what may stand for one person or one click: search words, codes, advertisers' numbers. */
export const redactAttribution = ({ first, last }: Attribution): Attribution => ({
  first: first && blankTouch(first),
  last: last && blankTouch(last),
})

const blankTouch = ({ utm_source, utm_medium, utm_campaign, at }: Touchpoint): Touchpoint => ({
  utm_source,
  utm_medium,
  utm_campaign,
  at,
})
