import { expect } from 'playwright/test'
import { errorForLog } from '@/lib/log'
import { recordOrder } from '@/lib/orders/ledger'
import { checkout } from './support/checkout'
import { ELSEWHERE, EXAMPLE } from './support/sale'
import { test } from './support/till'

test.use({ spec: 'log' })

test('an order that cannot be written down is logged without what its shopper typed', async ({
  till: _,
  database,
}) => {
  await database.sql`alter table orders add constraint nothing_passes check (total < 0) not valid`
  const error = await recordOrder(checkout(), EXAMPLE, ELSEWHERE).catch((thrown) => thrown)
  await database.sql`alter table orders drop constraint nothing_passes`
  expect(String(error.message), 'what the error itself says').toContain('john@smart-gift.co.uk')
  const logged = JSON.stringify(errorForLog(error))
  expect(logged).toContain('query failed')
  for (const typed of ['john@smart-gift.co.uk', 'Smith', '1A Test Street', 'Thank You!']) {
    expect(logged).not.toContain(typed)
  }
})

test('any other error is logged with its cause’s code and where it happened', () => {
  const error = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })
  expect(errorForLog(error)).toMatchObject({
    type: 'Error',
    code: 'ECONNREFUSED',
    stack: error.stack,
  })
  expect(errorForLog('a word')).toEqual({ message: 'a word' })
})
