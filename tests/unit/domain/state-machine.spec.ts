import { expect, test } from 'playwright/test'
import {
  canTransition,
  isFinal,
  isUnsuccessful,
  nextStep,
  ORDER_STEPS,
  type OrderStatus,
  PAYMENT_STEPS,
  type PaymentStatus,
  SALE_STEPS,
  type Steps,
  shownStatus,
} from '@/lib/domain/order/state-machine'

/** Written out here once more on purpose: a step added to a table has to be added here, knowingly. */
const ORDERS = [
  ...['received → authorised', 'received → selling', 'received → expired', 'received → rejected'],
  ...['authorised → selling', 'authorised → partly-sold', 'authorised → rejected'],
  'authorised → unknown',
  ...['selling → sold', 'selling → partly-sold', 'selling → rejected', 'selling → unknown'],
  ...['selling → received', 'selling → authorised'],
  'sold → captured',
  ...['unknown → sold', 'unknown → partly-sold', 'unknown → rejected', 'unknown → authorised'],
]
const SALES = [
  ...['waiting → selling', 'waiting → dropped', 'queued → selling', 'queued → dropped'],
  'selling → queued',
  ...['selling → sold', 'selling → rejected', 'selling → unknown', 'selling → waiting'],
  ...['unknown → sold', 'unknown → rejected'],
]
const PAYMENTS = [
  ...['open → held', 'open → charged', 'open → void'],
  ...['held → captured', 'held → released', 'held → refunding', 'held → refunded'],
  ...['charged → captured', 'charged → refunding', 'charged → refunded'],
  ...['refunding → refunded', 'refunding → charged', 'refunding → captured'],
]

for (const [what, table, steps] of [
  ['An order', ORDER_STEPS, ORDERS],
  ['A sale', SALE_STEPS, SALES],
  ['A payment', PAYMENT_STEPS, PAYMENTS],
] as [string, Steps, string[]][]) {
  for (const from of Object.keys(table)) {
    for (const to of Object.keys(table)) {
      const step = `${from} → ${to}`
      test(`${what} ${steps.includes(step) ? 'may go' : 'never goes'} ${step}`, () => {
        expect(canTransition(table, from, to)).toBe(steps.includes(step))
      })
    }
  }
}

const ALL = Object.keys(ORDER_STEPS) as OrderStatus[]
const MONEY = Object.keys(PAYMENT_STEPS) as PaymentStatus[]
const froms = (to: OrderStatus) => ALL.filter((from) => canTransition(ORDER_STEPS, from, to))

test('nothing is captured but what was sold', () => {
  expect(froms('captured')).toEqual(['sold'])
})

test('nothing is sold but what was on its way, or what a person found', () => {
  expect(froms('sold')).toEqual(['selling', 'unknown'])
})

test('an order whose outcome is unknown is never sent again', () => {
  expect(ORDER_STEPS.unknown).not.toContain('selling')
  expect(MONEY.map((money) => nextStep('unknown', money)).filter(Boolean)).toEqual([])
})

test('nobody’s money is left lying: whatever is held or taken is captured, given back, or about to be', () => {
  for (const money of ['held', 'charged'] as const) {
    const steps = ALL.map((status) => [status, nextStep(status, money)])
    expect(Object.fromEntries(steps)).toEqual({
      received: null, // cannot be: it is authorised by the same step that writes the money down
      authorised: 'sell',
      selling: 'give-up',
      sold: 'capture',
      'partly-sold': 'capture',
      captured: null, // cannot be: it is captured by the same step that says so of the money
      rejected: 'release',
      expired: 'release',
      unknown: null, // with a person
    })
  }
})

test('a refund that is on its way is followed', () => {
  expect(nextStep('rejected', 'refunding')).toBe('follow-refund')
  expect(nextStep('expired', 'refunding')).toBe('follow-refund')
  expect(nextStep('partly-sold', 'refunding')).toBe('follow-refund')
})

test('a payment that is open is looked at, and closed once its order came to nothing', () => {
  expect(nextStep('received', 'open')).toBe('look')
  expect(nextStep('rejected', 'open')).toBe('close')
})

test('where nothing is paid here, an order waits for its shopper and for nobody else', () => {
  expect(ALL.filter((status) => nextStep(status, 'none'))).toEqual(['authorised', 'selling'])
})

test('that the money was taken after the sale is no news to whoever ordered', () => {
  expect(shownStatus('captured')).toBe('sold')
  for (const status of ALL) if (status !== 'captured') expect(shownStatus(status)).toBe(status)
})

test('a browser forgets an order that is over, and no other', () => {
  expect(ALL.filter(isFinal)).toEqual(['sold', 'partly-sold', 'captured', 'rejected', 'expired'])
  expect(ALL.filter(isUnsuccessful)).toEqual(['rejected', 'expired'])
})
