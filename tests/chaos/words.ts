import { deliveryOf, linesOf, type OrderDetails } from '@/lib/domain/order/order'
import type { UpstreamSale } from './history'

export const pence = (pounds: number): number => Math.round(pounds * 100)

const ADDRESS = ['line1', 'line2', 'line3', 'city', 'county', 'postcode']
const NAME = ['first_name', 'last_name']

/** Fields of an object as one text, in which what is empty and what is not there are the same. */
const picked = (from: object, names: string[]): string => {
  const fields = from as Record<string, unknown>
  return JSON.stringify(names.map((name) => fields[name] ?? ''))
}

type Line = {
  id: number | string
  value: number
  persons?: number
  to?: string
  from?: string
  message?: string
}

const words = ({ id, value, persons, to, from, message }: Line, factor: number): string =>
  JSON.stringify([
    `${id}`,
    Math.round(value * factor),
    persons ?? 1,
    to ?? '',
    from ?? '',
    message ?? '',
  ])

type InLedger = { lines: number[] }

export const linesInLedger = ({ cart }: OrderDetails, sale: InLedger): string =>
  linesOf(cart, sale)
    .map((line) => words(line, 1))
    .join()

export const linesSold = ({ body }: UpstreamSale): string =>
  body.cart.map((line) => words(line, 100)).join()

/** Who buys and who receives, when and how. */
function recipient(customer: object, delivery: object, price: number): string {
  const { billing_address = {} } = customer as { billing_address?: object }
  return [
    picked(customer, [...NAME, 'email']),
    picked(billing_address, ADDRESS),
    picked(delivery, ['type_id', ...NAME, ...ADDRESS, 'date']),
    price,
  ].join()
}

export function recipientInLedger(details: OrderDetails, sale: InLedger): string {
  const delivery = deliveryOf(details, sale)
  return recipient(details.customer, delivery, delivery.price)
}

export const recipientSold = ({ body: { customer, delivery } }: UpstreamSale): string =>
  recipient(customer, delivery, pence(delivery.price))

/** Pence of a sale: every line and the delivery. */
export const soldFor = ({ body: { cart, delivery } }: UpstreamSale): number =>
  cart.reduce((sum, { value, persons = 1 }) => sum + pence(value) * persons, pence(delivery.price))
