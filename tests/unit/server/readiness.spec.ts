import { expect } from 'playwright/test'
import { closeGate, openGate } from '@/lib/gate/gate'
import { putBeforeAPerson } from '@/lib/orders/pay'
import { readiness } from '@/lib/readiness'
import { forgetCatalogue } from './support/catalogue'
import { orderIn } from './support/orders'
import { test } from './support/till'

test.use({ spec: 'readiness' })

test('a shop that can sell says so, with the age of its list and the orders that need a person', async ({
  till: _,
}) => {
  await putBeforeAPerson(await orderIn('unknown'), 'look it up')
  const { catalogue_age_seconds: age, ...more } = await readiness()
  expect(more).toEqual({
    isReady: true,
    ending: false,
    database: true,
    orders_needing_a_person: 1,
  })
  expect(age).toBeGreaterThanOrEqual(0)
  expect(age, 'it was only just read').toBeLessThan(60)
})

test('without a database, or without a list, it says what it lacks', async ({
  till: _,
  database,
}) => {
  await database.refuse()
  try {
    expect(await readiness()).toMatchObject({ isReady: false, database: false })
  } finally {
    await database.allow()
  }
  forgetCatalogue()
  expect(await readiness()).toMatchObject({ isReady: false, catalogue_age_seconds: null })
})

test('a shop that is about to end is ready for nobody any more', async ({ till: _ }) => {
  openGate()
  expect(await readiness()).toMatchObject({ isReady: true, ending: false })
  closeGate()
  expect(await readiness()).toMatchObject({ isReady: false, ending: true, database: true })
})
