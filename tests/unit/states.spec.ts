import { expect, test } from 'playwright/test'
import { canMove, isSettled, type OrderStatus, TRANSITIONS } from '@/lib/orders/states'

const ALL = Object.keys(TRANSITIONS) as OrderStatus[]

/** Written out here once more on purpose: a step added to the table has to be added here, knowingly. */
const STEPS = [
  'received → selling',
  'selling → sold',
  'selling → rejected',
  'selling → unknown',
  'selling → received',
]

test('an order knows five states', () => {
  expect(ALL.toSorted()).toEqual(['received', 'rejected', 'selling', 'sold', 'unknown'])
})

for (const from of ALL) {
  for (const to of ALL) {
    const step = `${from} → ${to}`
    test(`${step} ${STEPS.includes(step) ? 'can happen' : 'never happens'}`, () => {
      expect(canMove(from, to)).toBe(STEPS.includes(step))
    })
  }
}

test('what is sold, refused or unknown stays so; what waits or is on its way does not', () => {
  expect(ALL.filter(isSettled).toSorted()).toEqual(['rejected', 'sold', 'unknown'])
})

test('an order whose outcome is unknown is never sent again by itself', () => {
  expect(ALL.filter((to) => canMove('unknown', to))).toEqual([])
})

test('nothing is sold but what was on its way', () => {
  expect(ALL.filter((from) => canMove(from, 'sold'))).toEqual(['selling'])
})
