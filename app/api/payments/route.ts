import { connection } from 'next/server'
import { londonDate } from '@/lib/checkout/delivery-date'
import { answer } from '@/lib/http'
import { chosenProvider } from '@/lib/payments/providers'
import type { PaymentWay } from '@/lib/payments/way'

/** How this shop is paid and what day it is there, for its checkout page, which is drawn before anybody has said so. */
export async function GET() {
  await connection()
  const provider = chosenProvider()
  const way: PaymentWay = provider && (provider.till ? 'redirect' : 'elsewhere')
  return answer({ way, today: londonDate(new Date()) })
}
