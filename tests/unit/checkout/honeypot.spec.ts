import { expect, test } from 'playwright/test'
import { HONEYPOT, isTrapped } from '@/lib/checkout/honeypot'

test('a checkout is trapped by anything in the box that no person sees', () => {
  for (const filled of ['x', ' ', 'https://example.com', 0, false, [], {}]) {
    expect(isTrapped({ [HONEYPOT]: filled }), JSON.stringify(filled)).toBe(true)
  }
})

test('an empty box, none, or no checkout at all is not trapped', () => {
  for (const body of [
    { [HONEYPOT]: '' },
    { [HONEYPOT]: null },
    {},
    { website: 'x' },
    null,
    'x',
    1,
    [],
  ]) {
    expect(isTrapped(body), JSON.stringify(body)).toBe(false)
  }
})
