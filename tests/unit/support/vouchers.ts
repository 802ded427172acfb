import type { ExperienceVoucher, MonetaryVoucher, Voucher } from '@/lib/domain/voucher/voucher'
import { fc } from './property'

const COMMON = {
  selling_description: '',
  status: 'active',
  persons_min: 1,
  persons_max: 1,
  available_count: null,
  image: null,
  expiry: null,
  updated_at: null,
} as const

/** A voucher of £10 to £45 in steps of £5, but for what a test says. */
export const monetary = (differences: Partial<MonetaryVoucher> = {}): MonetaryVoucher => ({
  ...COMMON,
  type: 'monetary',
  id: 10,
  title: 'Gift voucher',
  min: 1000,
  max: 4500,
  increments: 500,
  ...differences,
})

/** Dinner for £215 a person, for one to four people, but for what a test says. */
export const experience = (differences: Partial<ExperienceVoucher> = {}): ExperienceVoucher => ({
  ...COMMON,
  type: 'experience',
  id: 20,
  title: 'Dinner',
  value: 21_500,
  persons_max: 4,
  ...differences,
})

/** Any range of amounts that the API may give: min <= max, steps of a penny or more. */
export const anyRange = fc
  .record({
    min: fc.oneof(fc.constantFrom(0, 1000, 5000), fc.integer({ min: 0, max: 200_000 })),
    width: fc.integer({ min: 0, max: 1_000_000 }),
    increments: fc.oneof(
      fc.constantFrom(1, 10, 50, 100, 250, 500, 1000, 2500, 5000),
      fc.integer({ min: 1, max: 20_000 }),
    ),
  })
  .map(({ min, width, increments }) => ({ min, max: min + width, increments }))

const stock = fc.option(fc.integer({ min: 0, max: 8 }))

/** Any voucher under one of the given ids. */
export const anyVoucher = (ids: fc.Arbitrary<number>): fc.Arbitrary<Voucher> =>
  fc.oneof(
    fc
      .record({ id: ids, range: anyRange, available_count: stock })
      .map(({ range, ...rest }) =>
        monetary({ ...rest, ...range, min: Math.max(range.min, 1), max: Math.max(range.max, 1) }),
      ),
    fc
      .record({
        id: ids,
        value: fc.integer({ min: 1, max: 100_000 }),
        persons_min: fc.integer({ min: 1, max: 4 }),
        more: fc.integer({ min: 0, max: 4 }),
        available_count: stock,
      })
      .map(({ more, ...rest }) => experience({ ...rest, persons_max: rest.persons_min + more })),
  )
