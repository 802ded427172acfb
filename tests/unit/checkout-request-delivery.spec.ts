import { expect, test } from 'playwright/test'
import { accepted, at, errorsOf, posted, TODAY, TOMORROW } from './support/checkout'

test.describe('a postcode', () => {
  for (const [typed, kept] of [
    ['T35 TER', 'T35 TER'],
    ['t35ter', 'T35 TER'],
    ['bn266qp', 'BN26 6QP'],
    ['BN26  6QP', 'BN26 6QP'],
    [' bn2 66 qp ', 'BN26 6QP'],
    ['m11ae', 'M1 1AE'],
    ['GIR 0AA', 'GIR 0AA'],
    ['W1A\u00a00AX', 'W1A 0AX'],
  ] as const)
    test(`"${typed}" is kept as "${kept}"`, () => {
      for (const path of ['customer.billing_address.postcode', 'delivery.postcode'])
        expect(at(accepted(posted(path, typed)), path)).toBe(kept)
    })

  for (const wrong of ['BN26', '12345678', 'BN26-6QP', 'BN26 6Q!', 'ВN26 6QP', 'BN26 6QP2'])
    test(`"${wrong}" is refused in words`, () => {
      const path = 'customer.billing_address.postcode'
      const words = ['Enter a full UK postcode, like BN26 6QP']
      expect(errorsOf(posted(path, wrong))).toEqual({ [path]: words })
    })
})

test.describe('how it is delivered', () => {
  test('has to be one of the shop’s ways', () => {
    for (const wrong of [undefined, null, 9, '1', '', 1.5])
      expect(errorsOf(posted('delivery.type_id', wrong))).toEqual({
        'delivery.type_id': ['Choose how to deliver it'],
      })
  })

  test('by post needs the whole recipient', () => {
    expect(Object.keys(errorsOf(posted('delivery', { type_id: 2 }))).toSorted()).toEqual(
      ['city', 'county', 'first_name', 'last_name', 'line1', 'postcode'].map(
        (n) => `delivery.${n}`,
      ),
    )
  })

  test('by email drops an address', () => {
    expect(accepted(posted('delivery.type_id', 1)).delivery).toEqual({ type_id: 1, date: TOMORROW })
  })

  test('on a day is from tomorrow on', () => {
    for (const good of [TOMORROW, '2028-02-29', ` ${TOMORROW} `])
      expect(at(accepted(posted('delivery.date', good)), 'delivery.date')).toBe(good.trim())
    for (const late of [TODAY, '2026-01-14', '1999-12-31'])
      expect(errorsOf(posted('delivery.date', late))).toEqual({
        'delivery.date': ['Choose a day from tomorrow on'],
      })
    for (const unreal of ['tomorrow', '2026-02-30', '16/01/2026', '2026-1-16', '2026-01-16T09:00'])
      expect(errorsOf(posted('delivery.date', unreal))).toEqual({
        'delivery.date': ['Enter a real date'],
      })
  })

  test('without a day is at once', () => {
    for (const none of [undefined, '', '  '])
      expect(at(accepted(posted('delivery.date', none)), 'delivery.date')).toBeUndefined()
  })

  test('on a day is refused where a way of delivery has none', () => {
    expect(accepted(posted('delivery', { type_id: 3, date: '' })).delivery).toEqual({ type_id: 3 })
    expect(errorsOf(posted('delivery', { type_id: 3, date: TOMORROW }))).toEqual({
      'delivery.date': ['At the counter: no day can be chosen'],
    })
  })
})
