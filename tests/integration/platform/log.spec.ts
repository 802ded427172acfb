import { expect } from 'playwright/test'
import { recordOrder } from '@/lib/orders/order-repository'
import { errorForLog, logTo } from '@/lib/platform/log'
import { checkout } from '../support/checkout'
import { test } from '../support/payment-gateway'
import { ELSEWHERE, EXAMPLE } from '../support/sale'
import { SECRET_KEY } from '../support/test'

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

test('no line holds the secret key, whoever put it there', ({ settings: _ }) => {
  let line = ''
  const log = logTo({
    write: (text) => {
      line += text
    },
  })
  log.error({ err: new Error(`401 for ${SECRET_KEY}`), header: SECRET_KEY }, 'refused')
  expect(line).toContain('[SMART_GIFT_SECRET_KEY]')
  expect(line).not.toContain(SECRET_KEY)
})
