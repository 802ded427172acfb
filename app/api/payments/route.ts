import { connection } from 'next/server'
import { currentPaymentMode } from '@/lib/checkout/payment-mode'
import { londonDate } from '@/lib/domain/order/delivery-date'
import { jsonResponse } from '@/lib/platform/http/api-response'

/** How this shop is paid and what day it is there, for its checkout page, which is drawn before anybody has said so. */
export async function GET() {
  await connection()
  return jsonResponse({ way: await currentPaymentMode(), today: londonDate(new Date()) })
}
