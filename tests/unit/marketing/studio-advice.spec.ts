import { expect, test } from 'playwright/test'
import { initialSelection } from '@/lib/domain/voucher/selection'
import { studioAdvice } from '@/lib/marketing/studio/studio-advice'
import type { Draft } from '@/lib/marketing/studio/studio-draft'
import { experience, monetary } from '../support/vouchers'

const LIMITS = { to: 40, from: 40, message: 200 }
const SHOP = [monetary(), experience({ status: 'hidden', title: 'Library' })]
const find = (id: number) => SHOP.find((voucher) => voucher.id === id) ?? null
const pick = (voucher = SHOP[0] as (typeof SHOP)[number], choice = {}) => ({
  key: 'a',
  id: voucher.id,
  choice: { ...initialSelection(voucher), ...choice },
})
const advice = (draft: Partial<Draft>) =>
  studioAdvice(
    {
      kind: 'voucher',
      picks: [pick()],
      slug: '',
      label: '',
      campaign: { utm_source: 'mail' },
      ...draft,
    },
    find,
    LIMITS,
  )

test('a link with nothing amiss needs no advice', () => {
  expect(advice({})).toEqual([])
  expect(advice({ campaign: { code: 'p1', utm_campaign: 'spring 26, 10% off' } })).toEqual([])
})

test('a link that no order could be told by is told of', () => {
  for (const campaign of [{}, { utm_campaign: 'spring' }, { utm_source: ' ' }])
    expect(advice({ campaign })).toEqual([
      'Without a source or a short code no order can say which link it came by.',
    ])
})

test('words of a person are no campaign, nor what a mailing tool makes such words of', () => {
  expect(advice({ campaign: { utm_source: 'jane@example.com' } })).toEqual([
    'Source: an address of a person is not counted.',
  ])
  for (const words of ['{{email}}', '*|FNAME|*', '%name%', '[[name]]', '\u0024{name}'])
    expect(advice({ campaign: { utm_source: 'mail', code: words } }), words).toEqual([
      'Short code: nobody’s name or address belongs in a link.',
    ])
})

test('a hidden voucher is told of wherever it is linked to, once', () => {
  const hidden = pick(SHOP[1])
  const told = ['Library is in no list: only a link leads to it.']
  expect(advice({ picks: [hidden] })).toEqual(told)
  expect(advice({ kind: 'basket', picks: [pick(), hidden, hidden] })).toEqual(told)
  expect(advice({ kind: 'voucher', picks: [pick(), hidden] })).toEqual([])
  expect(advice({ kind: 'collection', picks: [hidden] })).toEqual([])
})

test('words that are too long to be bought are told of', () => {
  const long = pick(SHOP[0], { to: 'x'.repeat(41) })
  expect(advice({ picks: [long] })).toEqual([
    'The words are too long: they must be shortened before it can be bought.',
  ])
  expect(advice({ kind: 'basket', picks: [long] })).toEqual([])
})
