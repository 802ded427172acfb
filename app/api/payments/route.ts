import { connection } from 'next/server'
import { paymentWay } from '@/lib/checkout/payment-way'
import { answer } from '@/lib/http'

/** How this shop is paid, for its checkout page, which is drawn before anybody has said so. */
export async function GET() {
  await connection()
  return answer({ way: await paymentWay() })
}
