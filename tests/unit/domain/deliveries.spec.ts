import { expect, test } from 'playwright/test'
import { apiError } from '@/lib/domain/api-error'
import type { CheckoutRequest } from '@/lib/domain/order/checkout-schema'
import { deliveryDays } from '@/lib/domain/order/delivery-date'
import { deliveryOf, deliveryTotal, linePrice, linesOf, orderTotal } from '@/lib/domain/order/order'
import { priceOrder } from '@/lib/domain/order/price-order'
import { asOfOrder } from '@/lib/domain/order/sale-paths'
import { soldTotal, statusOfSales } from '@/lib/domain/order/sales'
import { SALE_STEPS, type SaleStatus } from '@/lib/domain/order/state-machine'
import { fromStored, toStored } from '@/lib/domain/order/stored-details'
import { grouped } from '@/tests/chaos/grouped'
import { accepted, POSTED, posted, RULES, TODAY } from '../support/checkout'
import { fc, forAll } from '../support/property'
import { monetary } from '../support/vouchers'

const find = (id: number) => monetary({ id, min: 1000, max: 100_000, increments: 100 })
const daysFor = (expiries: (string | null)[]) =>
  deliveryDays(TODAY, { furthestDeliveryDays: 365 }, expiries)
const WAYS = RULES.deliveryOptions
const { date: _, type_id: __, ...ANN } = POSTED.delivery

/** Lines that are split in any way over any deliveries. */
const anySplit = fc
  .array(fc.record({ value: fc.integer({ min: 10, max: 999 }), way: fc.nat(9) }), {
    minLength: 1,
    maxLength: 30,
  })
  .chain((lines) =>
    fc.record({
      values: fc.constant(lines.map(({ value }) => value * 100)),
      groups: fc.constant(
        grouped([...lines.entries()], ([, { way }]) => way).map(([, group]) =>
          group.map(([at]) => at),
        ),
      ),
      types: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 10, maxLength: 10 }),
    }),
  )

function priced({
  values,
  groups,
  types,
}: {
  values: number[]
  groups: number[][]
  types: number[]
}) {
  const deliveries = groups.map((lines, at) => ({ lines, type_id: types[at] ?? 1, ...ANN }))
  const cart = values.map((value, at) => ({ id: at + 1, value }))
  const { delivery: _, ...request } = accepted(posted())
  const found = priceOrder({ ...request, cart, deliveries } as CheckoutRequest, find, WAYS, daysFor)
  if ('errors' in found) throw new Error(JSON.stringify(found.errors))
  return found.details
}

test('however vouchers are split, each goes once, and the total is theirs and each way’s own price', () => {
  forAll(anySplit, (split) => {
    const details = priced(split)
    const { cart, deliveries } = details
    const gone = deliveries.flatMap(({ lines }) => lines)
    expect(gone.toSorted((a, b) => a - b)).toEqual(cart.map((_, at) => at))
    const ways = deliveries.reduce((sum, { price }) => sum + price, 0)
    expect(orderTotal(details)).toBe(cart.reduce((sum, line) => sum + linePrice(line), ways))
    for (const each of deliveries) expect(deliveryOf(details, each)).toBe(each)
  })
})

const ENDS: SaleStatus[] = ['sold', 'rejected', 'dropped', 'unknown']

test('whatever becomes of its sales, what is charged is exactly what was sold', () => {
  const ends = fc.array(fc.constantFrom(...ENDS), { minLength: 10, maxLength: 10 })
  forAll(fc.tuple(anySplit, ends), ([split, statuses]) => {
    const details = priced(split)
    const sales = details.deliveries.map((delivery, at) => ({
      lines: delivery.lines,
      status: statuses[at] ?? 'sold',
      total: deliveryTotal(details, delivery),
    }))
    const sold = sales.filter(({ status }) => status === 'sold')
    const charged = sold.reduce((sum, sale) => {
      const lines = linesOf(details.cart, sale)
      return (
        sum + lines.reduce((all, line) => all + linePrice(line), deliveryOf(details, sale).price)
      )
    }, 0)
    expect(soldTotal(sales)).toBe(charged)
    const status = statusOfSales(sales, 'authorised')
    if (status === 'sold') expect(charged).toBe(orderTotal(details))
    if (status === 'rejected') expect(charged).toBe(0)
    if (status === 'partly-sold') {
      expect(charged).toBeGreaterThan(0)
      expect(charged).toBeLessThan(orderTotal(details))
    }
  })
})

test.describe('an order of several sales is', () => {
  const of = (...statuses: SaleStatus[]) =>
    statusOfSales(
      statuses.map((status) => ({ status })),
      'received',
    )
  for (const [status, ...sales] of [
    ['received', 'queued', 'queued'],
    ['selling', 'sold', 'selling', 'queued'],
    ['authorised', 'sold', 'queued'],
    ['authorised', 'rejected', 'queued'],
    ['authorised', 'unknown', 'queued'],
    ['sold', 'sold', 'sold'],
    ['partly-sold', 'sold', 'rejected'],
    ['partly-sold', 'sold', 'dropped'],
    ['rejected', 'rejected', 'dropped'],
    ['unknown', 'sold', 'unknown'],
    ['unknown', 'rejected', 'unknown'],
  ] as const)
    test(`${status} when they are ${sales.join(', ')}`, () => {
      expect(of(...sales)).toBe(status)
    })

  test('never over while one is on its way or waits, and one of the ends after', () => {
    const any = fc.array(fc.constantFrom(...(Object.keys(SALE_STEPS) as SaleStatus[])), {
      minLength: 1,
    })
    forAll(any, (statuses) => {
      const goesOn = statuses.some((each) => ['waiting', 'queued', 'selling'].includes(each))
      expect(['received', 'authorised', 'selling'].includes(of(...statuses))).toBe(goesOn)
    })
  })
})

test('what was said of a sale’s own lines and delivery stands at the order’s', () => {
  const details = priced({ values: [1000, 1100, 1200], groups: [[1], [0, 2]], types: [1, 1] })
  const refusal = apiError('No.', {
    'cart.1.id': ['Gone'],
    'delivery.date': ['Late'],
    'customer.email': ['Bad'],
    root: ['R'],
  })
  expect(asOfOrder(refusal, details, [0, 2])).toEqual({
    message: 'No.',
    errors: {
      'cart.2.id': ['Gone'],
      'deliveries.1.date': ['Late'],
      'customer.email': ['Bad'],
      root: ['R'],
    },
  })
  const one = priced({ values: [1000], groups: [[0]], types: [1] })
  expect(asOfOrder(refusal, one, [0]).errors).toHaveProperty(['delivery.date'])
})

test.describe('an order that a process of the build before', () => {
  test('has written is read as this build’s', () => {
    const { cart, customer, deliveries } = priced({
      values: [1000, 1100],
      groups: [[0, 1]],
      types: [2],
    })
    const [{ lines: _, ...delivery } = { lines: [] }] = deliveries
    const stored = JSON.parse(JSON.stringify({ cart, customer, delivery }))
    expect(fromStored(stored)).toEqual(JSON.parse(JSON.stringify({ cart, customer, deliveries })))
  })

  test('shall go on with has what it reads', () => {
    const details = priced({ values: [1000, 1100], groups: [[0, 1]], types: [2] })
    expect(toStored(details)).toMatchObject({
      delivery: { type_id: 2, price: 399, name: 'By post' },
    })
    forAll(anySplit, (split) => expect(fromStored(toStored(priced(split)))).toEqual(priced(split)))
  })
})

test('each way keeps to the days of its own vouchers', () => {
  const ends = (id: number) =>
    monetary({
      id,
      min: 1000,
      max: 2000,
      increments: 100,
      expiry: id === 1 ? '2026-03-01T12:00:00Z' : null,
    })
  const { delivery: _, ...request } = accepted(posted())
  const cart = [
    { id: 1, value: 1000 },
    { id: 2, value: 1000 },
  ]
  const dated = (first: string, second: string) =>
    priceOrder(
      {
        ...request,
        cart,
        deliveries: [
          { lines: [0], type_id: 1, date: first },
          { lines: [1], type_id: 1, date: second },
        ],
      } as CheckoutRequest,
      ends,
      WAYS,
      daysFor,
    )
  expect(dated('2026-03-01', '2026-06-01')).toHaveProperty('details')
  expect(dated('2026-06-01', '2026-06-01')).toEqual({
    errors: { 'deliveries.0.date': ['Choose a day up to Sunday 1 March 2026'] },
  })
})
