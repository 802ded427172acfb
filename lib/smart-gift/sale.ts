import 'server-only'
import type { Customer } from '@/lib/domain/order/order'
import { env, type SaleContract } from '@/lib/platform/env'
import { scaled } from '@/lib/platform/time-scale'
import { callSmartGift } from '@/lib/smart-gift/client'
import { SALE_BODIES } from '@/lib/smart-gift/sale-contracts/contract'
import { type Sale as CompleteSale, toJson } from '@/lib/smart-gift/sale-contracts/sale'
import { readOutcome, type SaleResult } from '@/lib/smart-gift/sale-outcome'

/** Milliseconds; an order whose sale is older than this has no request under way any more. */
export const SALE_DEADLINE = 25_000

/** A sale whose customer may not have named an address yet. */
type Sale = Omit<CompleteSale, 'customer'> & { customer: Customer }

/**
 * The body of a sale in the shape that the account speaks (SMART_GIFT_SALE_CONTRACT).
 * @throws where nobody has given a billing address yet: nothing is sold before
 */
export function buildSaleBody(sale: Sale, contract: SaleContract = 'cart'): string {
  const { billing_address, ...customer } = sale.customer
  if (!billing_address) throw new Error('a sale without a billing address')
  return toJson(SALE_BODIES[contract]({ ...sale, customer: { ...customer, billing_address } }))
}

/** Sends one sale, once. Never throws for what the network or upstream does. `status`: of the answer, where one came. */
export async function postSale(sale: Sale): Promise<SaleResult & { status: number | null }> {
  const { SMART_GIFT_SALE_PATH: path, SMART_GIFT_SALE_CONTRACT: contract } = env()
  const call = { path, body: buildSaleBody(sale, contract) }
  const deadline = scaled(SALE_DEADLINE)
  const outcome = await callSmartGift({ method: 'POST', deadline, ...call })
  return { ...readOutcome(outcome), status: outcome.kind === 'answered' ? outcome.status : null }
}
