import { test } from './test'

const RealDate = Date
let now = 0

class StandingDate extends RealDate {
  constructor(...given: unknown[]) {
    super(...((given.length > 0 ? given : [now]) as [number]))
  }
  static override now = () => now
}

/** Lets time pass for the shop, at once. */
export const later = (milliseconds: number) => {
  now += milliseconds
}

/** For the tests of a file: a clock that stands still, and that only `later` moves. */
export function standingClock() {
  test.beforeEach(() => {
    now = RealDate.now()
    globalThis.Date = StandingDate as DateConstructor
  })
  test.afterEach(() => {
    globalThis.Date = RealDate
  })
}
