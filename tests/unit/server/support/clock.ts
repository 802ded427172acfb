import { test } from './test'

const { now } = Date
let ahead = 0

/** Lets time pass for the shop, at once. */
export const later = (milliseconds: number) => {
  ahead += milliseconds
}

/** For the tests of a file: a clock that `later` moves. */
export function movableClock() {
  test.beforeEach(() => {
    ahead = 0
    Date.now = () => now() + ahead
  })
  test.afterEach(() => {
    Date.now = now
  })
}
