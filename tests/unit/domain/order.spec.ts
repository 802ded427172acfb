import { expect, test } from 'playwright/test'
import { apiError } from '@/lib/domain/api-error'
import { linePrice, orderTotal } from '@/lib/domain/order/order'
import { maskEmail, publicOrder } from '@/lib/orders/order-view'
import { fc, forAll } from '../support/property'

type Order = Parameters<typeof publicOrder>[0]

/** Every text that is about a person begins with "secret". */
const ADDRESS = (of: string) => ({
  line1: `secret ${of} house`,
  line2: `secret ${of} street`,
  line3: `secret ${of} village`,
  city: `secret ${of} town`,
  county: `secret ${of} county`,
  postcode: `secret ${of} postcode`,
})

const ORDER: Order = {
  id: 1042,
  token: 'token-of-the-page',
  key: 'secret key',
  digest: 'secret digest',
  status: 'sold',
  total: 43_399,
  refusal: null,
  campaign: { last: { utm_source: 'secret source', at: '2026-01-15T11:00:00Z' } },
  dueAt: null,
  attention: null,
  attentionAt: null,
  createdAt: new Date('2026-01-15T12:00:00Z'),
  settledAt: new Date('2026-01-15T12:00:02Z'),
  forgottenAt: null,
  payment: {
    orderId: 1042,
    provider: 'stripe',
    paymentMethodId: 12,
    status: 'captured',
    amount: 43_399,
    capturedAmount: 43_399,
    session: 'secret session',
    url: 'https://secret.example.com',
    expiresAt: null,
    intent: 'secret intent',
    closeRequestedAt: null,
    nextCheckAt: null,
    takenAt: null,
    closedAt: null,
  },
  sales: [
    {
      id: 1042,
      orderId: 1042,
      status: 'sold',
      lines: [0, 1],
      total: 43_399,
      refusal: null,
      reference: '9LJ-77',
      sentAt: new Date('2026-01-15T12:00:01Z'),
      settledAt: new Date('2026-01-15T12:00:02Z'),
    },
  ],
  details: {
    cart: [
      {
        id: 20,
        title: 'Dinner',
        value: 21_500,
        persons: 2,
        to: 'secret Ann',
        message: 'secret words',
      },
      { id: 10, title: 'Gift voucher', value: 3500, from: 'secret Jane' },
    ],
    customer: {
      first_name: 'Jane',
      last_name: 'secret Smith',
      email: 'jane.secret@example.com',
      billing_address: ADDRESS('billing'),
    },
    deliveries: [
      {
        lines: [0, 1],
        ...{ type_id: 2, name: 'By post', price: 399, date: '2026-12-24' },
        ...{ first_name: 'Ann', last_name: 'secret Jones' },
        ...ADDRESS('shipping'),
      },
    ],
  },
}

test.describe('what an order costs', () => {
  test('is each line for all its people, and the delivery', () => {
    expect(linePrice({ value: 21_500, persons: 2 })).toBe(43_000)
    expect(linePrice({ value: 3500 })).toBe(3500)
    expect(orderTotal(ORDER.details)).toBe(43_000 + 3500 + 399)
    expect(orderTotal({ ...ORDER.details, cart: [] })).toBe(399)
  })

  test('is exact to the penny, however many lines', () => {
    const [one] = ORDER.details.cart
    const cart = Array.from({ length: 30 }, () => ({
      ...one,
      id: 1,
      title: 'T',
      value: 10,
      persons: 3,
    }))
    const deliveries = ORDER.details.deliveries.map((each) => ({
      ...each,
      lines: cart.map((_, line) => line),
    }))
    expect(orderTotal({ cart, deliveries })).toBe(30 * 30 + 399)
  })
})

test.describe('whoever has an order’s link', () => {
  test('sees its state, its number, what was bought, and what it came to', () => {
    expect(publicOrder(ORDER)).toEqual({
      token: 'token-of-the-page',
      status: 'sold',
      id: 1042,
      reference: '9LJ-77',
      total: 43_399,
      charged: 43_399,
      payment: 'captured',
      is_checked: false,
      is_settled: true,
      placed: '2026-01-15',
      first_name: 'Jane',
      email: 'j•••@example.com',
      lines: [
        { id: 20, title: 'Dinner', value: 21_500, persons: 2 },
        { id: 10, title: 'Gift voucher', value: 3500, persons: undefined },
      ],
      deliveries: [
        {
          status: 'sold',
          reference: '9LJ-77',
          lines: [0, 1],
          name: 'By post',
          price: 399,
          total: 43_399,
          date: '2026-12-24',
          is_posted: true,
          recipient: 'Ann',
          refusal: null,
        },
      ],
      refusal: null,
    })
  })

  test('sees nothing personal beyond the first name and the masked email', () => {
    expect(JSON.stringify(ORDER)).toContain('secret')
    expect(JSON.stringify(publicOrder(ORDER))).not.toContain('secret')
  })

  test('sees nothing personal either when it was refused, in the words of the refusal', () => {
    const refusal = apiError('Some of this can no longer be bought.', { 'cart.0.value': ['Sold'] })
    const refused = publicOrder({ ...ORDER, status: 'rejected', sales: [], refusal })
    expect(refused).toMatchObject({ status: 'rejected', reference: null, refusal })
    expect(JSON.stringify(refused)).not.toContain('secret')
  })
})

test.describe('a masked email', () => {
  for (const [email, masked] of [
    ['jane.smith@example.com', 'j•••@example.com'],
    ['j@example.com', 'j•••@example.com'],
    ['"a@b"@example.com', '"•••@example.com'],
  ] as const)
    test(`of ${email} is ${masked}`, () => {
      expect(maskEmail(email)).toBe(masked)
    })

  test('shows one letter, and not even how many there are', () => {
    forAll(fc.tuple(fc.stringMatching(/^[a-z0-9.]{2,20}$/), fc.domain()), ([name, domain]) => {
      expect(maskEmail(`${name}@${domain}`)).toBe(`${name[0]}•••@${domain}`)
    })
  })
})

test('a problem is always of one shape, also where no field is to blame', () => {
  expect(apiError('The shop is closed.')).toEqual({ message: 'The shop is closed.', errors: {} })
})

test.describe('a page follows an order', () => {
  const settled = (status: Order['status'], payment: Order['payment']['status']) =>
    publicOrder({ ...ORDER, status, payment: { ...ORDER.payment, status: payment } }).is_settled

  test('until it is sold; that its money is taken then, nobody waits for', () => {
    expect(settled('received', 'open')).toBe(false)
    expect(settled('authorised', 'held')).toBe(false)
    expect(settled('selling', 'held')).toBe(false)
    expect(settled('sold', 'held')).toBe(true)
  })

  test('until money that was held for nothing is given back', () => {
    expect(settled('rejected', 'held')).toBe(false)
    expect(settled('rejected', 'released')).toBe(true)
    expect(settled('rejected', 'charged')).toBe(false)
    expect(settled('rejected', 'refunded')).toBe(true)
    expect(settled('expired', 'void')).toBe(true)
  })

  test('no more, once a person has to look into it', () => {
    expect(publicOrder({ ...ORDER, status: 'unknown', attention: 'lost' })).toMatchObject({
      is_settled: true,
      is_checked: true,
    })
  })
})
