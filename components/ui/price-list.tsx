import type { ReactNode } from 'react'
import { formatMoney, type Pence } from '@/lib/domain/money'
import { priceMessages } from '@/lib/messages/prices'

/** What something costs, a row each; the last is the total. */
export function PriceList({ children }: { children: ReactNode }) {
  return <dl className="grid gap-3 tabular-nums">{children}</dl>
}

export function PriceRow({ price, children }: { price: Pence; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-6">
      <dt className="min-w-0 wrap-anywhere">{children}</dt>
      <dd className="shrink-0">{price === 0 ? priceMessages.free : formatMoney(price)}</dd>
    </div>
  )
}

export function TotalRow({ price }: { price: Pence }) {
  return (
    <div className="flex justify-between gap-6 border-hairline border-t pt-3 text-heading">
      <dt>{priceMessages.total}</dt>
      <dd>{formatMoney(price)}</dd>
    </div>
  )
}
