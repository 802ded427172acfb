import { connection } from 'next/server'
import { londonDate } from '@/lib/checkout/delivery-date'
import { paymentWay } from '@/lib/checkout/payment-way'
import { answer } from '@/lib/http'

/** How this shop is paid and what day it is there, for its checkout page, which is drawn before anybody has said so. */
export async function GET() {
  await connection()
  return answer({ way: await paymentWay(), today: londonDate(new Date()) })
}
