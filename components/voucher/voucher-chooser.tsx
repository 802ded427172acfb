'use client'

import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { useTrackShown } from '@/components/analytics/use-track'
import { Live } from '@/components/catalogue/live'
import { ChoiceForm } from '@/components/voucher/choice-form'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { isSoldOut, priceLine, type Voucher } from '@/lib/domain/voucher/voucher'
import { shopEvent, viewItem } from '@/lib/marketing/analytics/events'
import type { Chosen } from '@/lib/marketing/links/chosen-link'
import { offerMessages } from '@/lib/messages/offer'
import { voucherMessages } from '@/lib/messages/voucher'

type Props = {
  drawn: Voucher
  /** By the page's own address. */
  chosen: Chosen | null
  noteLimits: NoteLimits
  shopName: string
  /** What is added to every price. */
  priceNote: string | null
  /** What it is, in the venue's words. */
  children: ReactNode
}

/** A voucher's price, and what there is to choose of it; live. */
export function VoucherChooser({ drawn, children, ...rules }: Props) {
  const [voucher, setVoucher] = useState<Voucher | null>(drawn)
  useTrackShown(true, () => shopEvent('view_item', [viewItem(drawn)]))
  // Who was writing when the last one went keeps what was written: only a page that opens so has no form.
  const isGone = isSoldOut(drawn) && (!voucher || isSoldOut(voucher))
  return (
    <>
      <Live url={`/api/vouchers/${drawn.id}`} onNews={setVoucher} />
      {isGone ? (
        <SoldOut voucher={drawn}>{children}</SoldOut>
      ) : (
        <ChoiceForm {...rules} drawn={drawn} voucher={voucher}>
          {children}
        </ChoiceForm>
      )}
    </>
  )
}

function SoldOut({ voucher, children }: { voucher: Voucher; children: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-6">
      <p className="text-heading tabular-nums">{priceLine(voucher)}</p>
      <p className="text-accent text-lead">{offerMessages.soldOut}</p>
      {children}
      <Link className="button-quiet" href="/">
        {voucherMessages.seeOthers}
      </Link>
    </div>
  )
}
