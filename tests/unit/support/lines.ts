import type { CartLine } from '@/lib/domain/cart/cart'
import { cleanLine } from '@/lib/domain/clean-text'
import { fc } from './property'

/** A line of the basket: £35 of voucher 10 without notes, but for what a test says. */
export const line = (key: string, differences: Partial<CartLine> = {}): CartLine => ({
  key,
  id: 10,
  value: 3500,
  to: '',
  from: '',
  message: '',
  ...differences,
})

const note = fc.string({ unit: 'grapheme', maxLength: 12 }).map(cleanLine)

const anyDelivery = fc.record(
  { type_id: fc.integer({ min: 1, max: 9 }), date: fc.constantFrom('2026-12-24', '2027-01-02') },
  { requiredKeys: ['type_id'] },
)

/** Any line a shopper can have, of vouchers 1 to 4. */
export const anyLine: fc.Arbitrary<CartLine> = fc
  .record({
    key: fc.uuid(),
    id: fc.integer({ min: 1, max: 4 }),
    value: fc.oneof(fc.constantFrom(1000, 2000, 5000), fc.integer({ min: 1, max: 200_000 })),
    persons: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    to: note,
    from: note,
    message: note,
    delivery: fc.option(anyDelivery, { nil: undefined }),
  })
  .map(({ persons, delivery, ...rest }) => ({
    ...rest,
    ...(persons !== undefined && { persons }),
    ...(delivery !== undefined && { delivery }),
  }))

/** Any basket, each line under a name of its own. */
export const anyCart = fc
  .uniqueArray(anyLine, { selector: ({ key }) => key, maxLength: 8 })
  .map((lines) => ({ lines, notices: [] }))

/** Freezes a value to its depths: whoever changes it in place fails. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part)
    Object.freeze(value)
  }
  return value
}
