import 'server-only'
import type { ProviderName } from '@/lib/domain/order/payment-provider'
import { external } from '@/lib/payments/external'
import type { PaymentGateway, PaymentProvider } from '@/lib/payments/payment-gateway'
import { stripe } from '@/lib/payments/stripe'
import { env } from '@/lib/platform/env'

const PROVIDERS: Record<ProviderName, PaymentProvider> = { stripe, external }

/** The provider that new orders are paid by; null: none is chosen, and the shop cannot sell yet. */
export function chosenProvider(): PaymentProvider | null {
  const { PAYMENT_PROVIDER } = env()
  return PAYMENT_PROVIDER ? PROVIDERS[PAYMENT_PROVIDER] : null
}

/**
 * Where an order's money is, also after the merchant has chosen another provider.
 * @throws where the provider takes none: its orders have no payment to be worked on
 */
export function gatewayOf(name: ProviderName): PaymentGateway {
  const { till } = PROVIDERS[name]
  if (!till) throw new Error(`${name} takes no money here`)
  return till
}
