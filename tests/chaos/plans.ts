import { PAYERS as STAND_INS } from '@/sandbox/stripe/payers'
import shop from '@/shop.config'
import type { Chance } from './chance'

/** A voucher as upstream lists it. */
export type Voucher = {
  id: number
  type: string
  status: string
  value: string | null
  min: string | null
  max: string | null
  increments: string | null
  persons_min: number
  persons_max: number
  available_count: number | null
}

type Line = { id: string; value: number; persons?: number; to?: string; message?: string }

/** A body for POST /api/checkout and the pence that the catalogue makes of it; null: it must not be sold. */
export type Checkout = { body: object; price: number | null }

/** What a shopper at the card page does. */
const ENDS = {
  pay: 58,
  'pay with a second card': 5,
  'pay by bank': 7,
  'pay by a bank that is slow': 3,
  'pay by a bank that bounces': 2,
  'pay and go back at once': 5,
  'be declined and leave': 5,
  'go back': 7,
  leave: 8,
}
export type End = keyof typeof ENDS

/** All that one shopper will do. */
export type Plan = {
  key: string
  checkout: Checkout
  /** Posted under the same key, which must not do. */
  other: Checkout | null
  /** How often the button is pressed at once. */
  presses: number
  end: End
  /** Who pays: a name of the stand-in's payers, from several countries. */
  payer: string
  /** How often the page after paying is asked for, at once; 0: the shopper closes the window. */
  returns: number
}

/** How a shop is asked; `ways`: exactly so many deliveries. */
export type Wishes = { isAddressAsked: boolean; ways?: number }

/** Plans what a shopper does. `chance` is theirs alone, so that the plan does not depend on who comes first. */
export function plan(chance: Chance, vouchers: Voucher[], wishes: Wishes): Plan {
  const key = Array.from({ length: 24 }, () => chance.whole(0, 15).toString(16)).join('')
  return {
    key,
    checkout: checkout(chance, key, vouchers, wishes),
    other: chance.happens(0.08) ? checkout(chance, key, vouchers, wishes) : null,
    presses: chance.weighted({ 1: 7, 2: 2, 3: 1 }) === '1' ? 1 : chance.whole(2, 3),
    end: chance.weighted(ENDS),
    payer: chance.pick(PAYERS),
    returns: chance.happens(0.35) ? 0 : chance.whole(1, 3),
  }
}

/** Each as often as its weight has it. */
const WAYS = { 1: 5, 2: 3, 3: 2, 4: 1 }
const PAYERS = Object.keys(STAND_INS)

function checkout(
  chance: Chance,
  key: string,
  vouchers: Voucher[],
  { isAddressAsked, ways = Number(chance.weighted(WAYS)) }: Wishes,
): Checkout {
  const offered = chance.happens(0.03) ? vouchers : vouchers.filter(isSold)
  const lines = Array.from({ length: chance.whole(ways, Math.max(ways, 3)) }, () =>
    line(chance, offered),
  )
  const person = { first_name: chance.pick(NAMES), last_name: chance.pick(NAMES) }
  const billing_address = isAddressAsked && chance.happens(0.5) ? undefined : address(chance)
  const customer = { ...person, email: `${key}@example.com`, billing_address }
  const deliveries = split(chance, lines.length, ways).map((part) => ({
    ...delivery(chance),
    lines: part,
  }))
  const [first] = deliveries
  const isOne = deliveries.length === 1 && chance.happens(0.7)
  const how = isOne
    ? { delivery: { ...first?.body } }
    : {
        deliveries: deliveries.map(({ body, lines: part }) => ({ ...body, lines: part })),
      }
  const prices = [...lines, ...deliveries].map(({ price }) => price)
  return {
    body: { key, cart: lines.map(({ body }) => body), customer, ...how },
    price: prices.reduce<number | null>(
      (sum, price) => (sum === null || price === null ? null : sum + price),
      0,
    ),
  }
}

/** So many lines in so many parts, each of which has one at least. */
function split(chance: Chance, lines: number, ways: number): number[][] {
  const parts: number[][] = Array.from({ length: ways }, (_, at) => [at])
  for (let at = ways; at < lines; at += 1) chance.pick(parts).push(at)
  return parts
}

function delivery(chance: Chance): { body: object; price: number } {
  const { type_id, price, needsAddress } = chance.pick(shop.deliveryOptions)
  const recipient = { first_name: chance.pick(NAMES), last_name: 'Recipient', ...address(chance) }
  return { body: { type_id, ...(needsAddress ? recipient : {}) }, price }
}

const NAMES = ['Jane', 'Zoë', 'Oluwaseun', 'Siân', 'O’Neill', '李']

const address = (chance: Chance) => ({
  line1: `${chance.whole(1, 200)} Test Street`,
  city: 'Test',
  county: 'Testings',
  postcode: 'T35 TER',
})

/** A line of the cart; a few ask for what is not sold, or not so. */
function line(chance: Chance, vouchers: Voucher[]): { body: Line; price: number | null } {
  const voucher = chance.pick(vouchers)
  const isWrong = chance.happens(0.02)
  const unit = isWrong ? 1 : chance.pick(unitPrices(voucher))
  const { persons_min, persons_max } = voucher
  const persons = voucher.type === 'experience' ? chance.whole(persons_min, persons_max) : undefined
  const body: Line = {
    id: String(voucher.id),
    value: unit / 100,
    ...(persons === undefined ? {} : { persons }),
    ...(chance.happens(0.5) ? { to: chance.pick(NAMES), message: 'With “love”,\nand £5.00' } : {}),
  }
  return { body, price: isSold(voucher) && !isWrong ? unit * (persons ?? 1) : null }
}

const isSold = ({ status }: Voucher) => status === 'active' || status === 'hidden'

const pence = (decimal: string | null) => Math.round(Number(decimal) * 100)

function unitPrices({ type, value, min, max, increments }: Voucher): number[] {
  if (type === 'experience') return [pence(value)]
  const [from, to, step] = [pence(min), pence(max), pence(increments)]
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step)
}
