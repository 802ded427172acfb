import 'server-only'
import { z } from 'zod'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { env } from '@/lib/platform/env'
import { callSmartGift, type Outcome } from '@/lib/smart-gift/client'
import { nextPage } from '@/lib/smart-gift/next-page'
import { idIn } from '@/lib/smart-gift/repair-list'
import { buildSaleBody } from '@/lib/smart-gift/sale'
import { refusedPaths } from '@/lib/smart-gift/sale-refusal'
import { ApiVoucher } from '@/lib/smart-gift/vouchers'

const DEADLINE = 8_000
const MOST_PAGES = 10

/** No answer, or one that is of no use; `reason` in a few fixed words. */
export type Unusable = { status: number | null; reason: string }

/** A voucher of the list that cannot be read, and so is not in the shop. */
export type Dropped = { id: number | null; place: number; reason: string }

/** `perMinute`: how many calls Smart Gift allows, where it says. */
export type ListSeen = {
  vouchers: Voucher[]
  dropped: Dropped[]
  isWhole: boolean
  perMinute: number | null
}

const WireList = z.object({ data: z.array(z.unknown()) })

/** The list of vouchers as it is now, with what is wrong in it. Changes nothing, not even what the shop knows. */
export async function inspectList(): Promise<ListSeen | Unusable> {
  const seen: ListSeen = { vouchers: [], dropped: [], isWhole: false, perMinute: null }
  let path = '/vouchers'
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const outcome = await ask({ method: 'GET', path })
    if (outcome.kind !== 'answered') return { status: null, reason: outcome.reason }
    const list = outcome.status === 200 ? WireList.safeParse(outcome.body) : null
    if (!list?.success) return { status: outcome.status, reason: 'no list of vouchers' }
    seen.perMinute = outcome.perMinute ?? seen.perMinute
    for (const entry of list.data.data) addEntry(seen, entry)
    const next = nextPage(outcome.body, path, env().SMART_GIFT_API_URL)
    if (typeof next === 'string') return { ...seen, isWhole: next === 'end' }
    path = next.path
  }
  return seen
}

function addEntry(seen: ListSeen, entry: unknown) {
  const place = seen.vouchers.length + seen.dropped.length + 1
  const read = ApiVoucher.safeParse(entry)
  if (read.success) seen.vouchers.push(read.data)
  else seen.dropped.push({ id: idIn(entry), place, reason: reasonOf(read.error) })
}

/** `value: is not an amount of money`; what stands in the field is not repeated. */
const reasonOf = ({ issues }: z.ZodError): string =>
  issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ')

/** What a body that cannot be sold was answered: the status, and the paths of the fields that it complains of. */
export type SaleAnswer = { status: number; paths: string[] }

/** Asks the address of sales by an empty body, which cannot be sold: it names every field that a sale has to have. */
export const askForNothing = (): Promise<SaleAnswer | Unusable> => askSale('{}')

/**
 * Asks it by the least order there is, delivered in one of the shop's own ways, without its lines and without a number of
 * ours: it cannot be sold. Whatever the answer complains of besides these two, every order would be refused for.
 */
export function askWithoutLines(option: DeliveryOption): Promise<SaleAnswer | Unusable> {
  const body = JSON.parse(leastSale(option))
  return askSale(JSON.stringify({ ...body, ...WITHHELD }))
}

/** Its lines and our number, by their names in each shape. */
const WITHHELD = { order_id: undefined, reference: undefined, cart: undefined, items: undefined }

/** Our fields of a sale, as in the path of an error but without a line's number: `customer.email`, `cart.id`. */
export const saleFields = (option: DeliveryOption): Set<string> =>
  new Set([...pathsIn(JSON.parse(leastSale(option)))])

/** An error's path without its numbers. */
export const withoutNumbers = (path: string): string =>
  path
    .split('.')
    .filter((name) => !/^\d+$/.test(name))
    .join('.')

function* pathsIn(value: unknown, path: string[] = []): Generator<string> {
  if (path.length > 0) yield withoutNumbers(path.join('.'))
  if (typeof value !== 'object' || value === null) return
  for (const [name, child] of Object.entries(value)) yield* pathsIn(child, [...path, name])
}

const ADDRESS = { line1: '1 Test Street', city: 'London', county: 'London', postcode: 'SW1A 1AA' }
/** example.com is nobody's (RFC 2606). */
const NOBODY = { first_name: 'Shop', last_name: 'Doctor' }

const leastOrder = ({ type_id, name, price, needsAddress }: DeliveryOption) => ({
  cart: [{ id: 1, title: '', value: 100 }],
  customer: { ...NOBODY, email: 'doctor@example.com', billing_address: ADDRESS },
  delivery: { type_id, name, price, ...(needsAddress && { ...NOBODY, ...ADDRESS }) },
})

const leastSale = (option: DeliveryOption): string =>
  buildSaleBody(
    {
      order_id: 1,
      payment_method_id: env().SMART_GIFT_PAYMENT_METHOD_ID,
      ...leastOrder(option),
    },
    env().SMART_GIFT_SALE_CONTRACT,
  )

async function askSale(body: string): Promise<SaleAnswer | Unusable> {
  const outcome = await ask({ method: 'POST', path: env().SMART_GIFT_SALE_PATH, body })
  if (outcome.kind !== 'answered') return { status: null, reason: outcome.reason }
  return { status: outcome.status, paths: refusedPaths(outcome.body) }
}

const ask = (call: { method: 'GET' | 'POST'; path: string; body?: string }): Promise<Outcome> =>
  callSmartGift({ ...call, kind: 'check', deadline: DEADLINE })
