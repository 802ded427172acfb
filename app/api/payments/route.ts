import { connection } from 'next/server'
import { answer } from '@/lib/http'
import { chosenProvider } from '@/lib/payments/providers'
import type { PaymentWay } from '@/lib/payments/way'

/** How this shop is paid, for its checkout page, which is drawn before anybody has said so. */
export async function GET() {
  await connection()
  const provider = chosenProvider()
  const way: PaymentWay = provider && (provider.till ? 'redirect' : 'elsewhere')
  return answer({ way })
}
