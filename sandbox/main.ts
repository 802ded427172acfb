import { startSandbox } from './server'
import { SaleContract } from './smart-gift/sale-contract'

async function main() {
  const { env } = process
  const sandbox = await startSandbox({
    port: Number(env.SANDBOX_PORT ?? 4010),
    key: env.SANDBOX_KEY,
    contract: SaleContract.default('cart').parse(env.SANDBOX_SALE_CONTRACT || undefined),
    rateLimit: env.SANDBOX_RATE_LIMIT ? Number(env.SANDBOX_RATE_LIMIT) : undefined,
    stripeSecret: env.SANDBOX_STRIPE_SECRET,
    webhookSecret: env.SANDBOX_STRIPE_WEBHOOK_SECRET,
    webhookUrls: (env.SANDBOX_WEBHOOK_URL ?? '').split(/[\s,]+/).filter(Boolean),
  })
  console.log(`sandbox listening on ${sandbox.url}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void sandbox.stop().then(() => process.exit(0)))
  }
}

void main()
