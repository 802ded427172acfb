import { expect } from 'playwright/test'
import { checkPaymentSettings } from '@/lib/bootstrap/startup-check'
import { findOrderByKey } from '@/lib/orders/order-repository'
import { checkout, place } from '../support/checkout'
import { test } from '../support/payment-gateway'

test.use({ spec: 'no-way-to-pay', provider: '' })

test('a shop that nobody told how it is paid sells nothing, and its merchant is told why', async ({
  till,
}) => {
  const request = checkout()
  expect(await place(request)).toEqual({ kind: 'closed' })
  expect(await findOrderByKey(request.key)).toBeNull()
  expect(till.sales()).toEqual([])
  expect(await checkPaymentSettings()).toContain('PAYMENT_PROVIDER is not set')
})
