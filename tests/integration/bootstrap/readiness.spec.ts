import { expect } from 'playwright/test'
import { readiness } from '@/lib/bootstrap/readiness'
import { serverState } from '@/lib/bootstrap/server-state'
import { flagForReview } from '@/lib/orders/capture-and-release'
import { forgetCatalogue } from '../support/catalogue'
import { orderIn } from '../support/orders'
import { test } from '../support/payment-gateway'
import { askReadiness } from '../support/readiness'

test.use({ spec: 'readiness' })

test('a shop that can sell says so, with the age of its list and the orders that need a person', async ({
  till: _,
}) => {
  await flagForReview(await orderIn('unknown'), 'look it up')
  const { catalogue_age_seconds: age, ...more } = await askReadiness()
  expect(more).toEqual({
    isReady: true,
    server: true,
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
    expect(await askReadiness()).toMatchObject({ isReady: false, database: false })
  } finally {
    await database.allow()
  }
  forgetCatalogue()
  expect(await askReadiness()).toMatchObject({ isReady: false, catalogue_age_seconds: null })
})

test('a shop that is asked without our own server before it is not ready, and says so', async ({
  till: _,
}) => {
  expect(await readiness()).toMatchObject({ isReady: false, server: false, database: true })
})

test('a shop that is about to end is ready for nobody any more', async ({ till: _ }) => {
  expect(await askReadiness()).toMatchObject({ isReady: true, ending: false })
  serverState().isClosing = true
  expect(await askReadiness()).toMatchObject({ isReady: false, ending: true, database: true })
})
