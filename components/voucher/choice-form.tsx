import { type ReactNode, useEffect, useRef } from 'react'
import { AddedToBasket } from '@/components/voucher/added-to-basket'
import { AmountField } from '@/components/voucher/amount-field'
import { GiftVoucher } from '@/components/voucher/gift-voucher'
import { NoteFields } from '@/components/voucher/note-fields'
import { PersonsField } from '@/components/voucher/persons-field'
import { useSelectionForm } from '@/components/voucher/use-selection-form'
import { useCart } from '@/lib/cart/use-cart'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { stockRefusal } from '@/lib/domain/cart/stock'
import { selectionPrice, selectionWorth } from '@/lib/domain/voucher/selection'
import { asksPartySize, stockNote, type Voucher } from '@/lib/domain/voucher/voucher'
import type { Chosen } from '@/lib/marketing/links/chosen-link'
import { voucherMessages } from '@/lib/messages/voucher'

type Props = {
  drawn: Voucher
  /** As it stands now; null once it is sold no more. */
  voucher: Voucher | null
  /** By the page's own address. */
  chosen: Chosen | null
  noteLimits: NoteLimits
  shopName: string
  priceNote: string | null
  /** What the voucher is, between its price and the choices. */
  children: ReactNode
}

/** Everything a shopper chooses of one voucher, and the voucher as it fills in. */
export function ChoiceForm(props: Props) {
  const { drawn, voucher, chosen, noteLimits, shopName, priceNote, children } = props
  const shown = voucher ?? drawn
  const form = useRef<HTMLFormElement>(null)
  const { selection, problem, added, news, change, add, checkAmount } = useSelectionForm(
    shown,
    chosen,
    noteLimits,
    form,
  )
  const refusal = stockRefusal(voucher, useCart())
  const price = selectionPrice(shown, selection)
  const { to, from, message } = selection
  return (
    <form ref={form} method="dialog" noValidate className="grid gap-8" onSubmit={add}>
      <Price price={price} priceNote={priceNote} stock={stockNote(shown)} news={news} />
      {children}
      {/* Still the form's own rows: the bar stays in reach all along it. */}
      <div className="contents scripting-none:hidden">
        {shown.type === 'monetary' && (
          <AmountField
            voucher={shown}
            amount={selection.amount}
            problem={problem}
            onChange={(amount) => change({ amount })}
            onBlur={checkAmount}
          />
        )}
        {asksPartySize(shown) && (
          <PersonsField
            voucher={shown}
            persons={selection.persons}
            onChange={(persons) => change({ persons })}
          />
        )}
        <NoteFields notes={selection} limits={noteLimits} onChange={change} />
        <GiftVoucher
          shopName={shopName}
          title={shown.title}
          worth={selectionWorth(shown, selection)}
          to={to}
          from={from}
          message={message}
        />
        <AddBar refusal={refusal} added={added} />
      </div>
    </form>
  )
}

type PriceProps = { price: string; priceNote: string | null; stock: ReactNode; news: string }

/** The price of what is chosen, and what a link had to change of it. */
function Price({ price, priceNote, stock, news }: PriceProps) {
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-4 text-heading tabular-nums">
        <span>{price}</span>{' '}
        {priceNote && <span className="font-text text-body text-soft">{priceNote}</span>}
        <span className="font-text text-accent text-body">{stock}</span>
      </p>
      <div role="status">
        {news && <p className="mt-4 border-support border-l-4 bg-wash px-4 py-2">{news}</p>}
      </div>
    </div>
  )
}

/** The button that adds to the basket, or why there is none. */
function AddBar({ refusal, added }: { refusal: string | null; added: string }) {
  const isRefused = refusal !== null
  const reason = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // Whoever pressed the button that has just gone goes on at the reason for it.
    if (isRefused && added) reason.current?.focus()
  }, [isRefused, added])
  return (
    <div className="action-bar grid justify-items-start gap-3">
      {isRefused ? (
        <p ref={reason} tabIndex={-1} className="font-medium text-accent">
          {refusal}
        </p>
      ) : (
        <button type="submit" className="button max-sm:w-full">
          {voucherMessages.add}
        </button>
      )}
      <AddedToBasket what={added} />
    </div>
  )
}
