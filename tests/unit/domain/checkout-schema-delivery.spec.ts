import { expect, test } from 'playwright/test'
import { checkoutRequest } from '@/lib/domain/order/checkout-schema'
import { accepted, at, errorsOf, posted, RULES, TODAY, TOMORROW } from '../support/checkout'

test.describe('a postcode', () => {
  for (const [typed, kept] of [
    ['bn266qp', 'BN26 6QP'],
    ['BN26  6QP', 'BN26 6QP'],
    [' bn2 66 qp ', 'BN26 6QP'],
    ['m11ae', 'M1 1AE'],
    ['GIR 0AA', 'GIR 0AA'],
    ['ec1a1bb', 'EC1A 1BB'],
    ['bf1 2aa', 'BF1 2AA'],
    ['ＢＮ２６ ６ＱＰ', 'BN26 6QP'],
    ['BN26\u200b6QP\ufeff', 'BN26 6QP'],
    ['W1A\u00a00AX', 'W1A 0AX'],
  ] as const)
    test(`"${typed}" is kept as "${kept}"`, () => {
      for (const path of ['customer.billing_address.postcode', 'delivery.postcode'])
        expect(at(accepted(posted(path, typed)), path)).toBe(kept)
    })

  for (const code of [
    ...[
      'T35 TER',
      't35ter',
      'D02 X285',
      'D02X285',
      'd6w xy45',
      'A65F4E2',
      '75001',
      '1012 AB',
      '1012ab',
    ],
    ...['BFPO 61', '12345-6789', '12345 6789', 'CH-8001', '1000-001', '1000-001 LISBOA', 'K1A 0B1'],
    ...['k1a0b1', 'SW1A-1AA', 'AD500', 'LV-1010', 'HM 12', 'C1425CLA', 'A05B5C1', '100-0001'],
    ...['〒100-0001', '１００−０００１', '00144 Roma', 'BN26', 'В1 1АА', 'STHL 1ZZ', '11  22'],
  ])
    test(`"${code}" is none that is known here and stays as it was typed`, () => {
      for (const path of ['customer.billing_address.postcode', 'delivery.postcode'])
        expect(at(accepted(posted(path, ` ${code}\t`)), path)).toBe(code)
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
    for (const good of [TOMORROW, '2027-01-15', ` ${TOMORROW} `])
      expect(at(accepted(posted('delivery.date', good)), 'delivery.date')).toBe(good.trim())
    for (const late of [TODAY, '2026-01-14', '1999-12-31'])
      expect(errorsOf(posted('delivery.date', late))).toEqual({
        'delivery.date': ['Choose a day from tomorrow on'],
      })
    for (const far of ['2027-01-16', '2099-12-24', '2206-01-16', '9999-12-31'])
      expect(errorsOf(posted('delivery.date', far))).toEqual({
        'delivery.date': ['Choose a day up to Friday 15 January 2027'],
      })
    for (const unreal of ['tomorrow', '2026-02-30', '16/01/2026', '2026-1-16', '2026-01-16T09:00'])
      expect(errorsOf(posted('delivery.date', unreal))).toEqual({
        'delivery.date': ['Enter a real date'],
      })
  })

  test('on a day is judged by whoever knows what day it is', () => {
    const { success } = checkoutRequest({ ...RULES, days: null }).safeParse(
      posted('delivery.date', TODAY),
    )
    expect(success).toBe(true)
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
