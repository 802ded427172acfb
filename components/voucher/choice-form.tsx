import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { AddedToBasket } from '@/components/voucher/added-to-basket'
import { AmountField } from '@/components/voucher/amount-field'
import { GiftVoucher } from '@/components/voucher/gift-voucher'
import { NoteFields } from '@/components/voucher/note-fields'
import { PersonsField } from '@/components/voucher/persons-field'
import { useProductLink } from '@/components/voucher/use-product-link'
import { useEarlyInput } from '@/lib/browser/use-early-input'
import { updateCart } from '@/lib/cart/storage'
import { useCart } from '@/lib/cart/use-cart'
import { addLine, newLine } from '@/lib/domain/cart/cart'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { isTooLong } from '@/lib/domain/cart/notes'
import { stockRefusal } from '@/lib/domain/cart/stock'
import {
  checkSelection,
  type Selection,
  selectionPrice,
  selectionWorth,
} from '@/lib/domain/voucher/selection'
import { asksPartySize, stockNote, type Voucher } from '@/lib/domain/voucher/voucher'
import { selectItem, shopEvent } from '@/lib/marketing/analytics/events'
import { track } from '@/lib/marketing/analytics/track'
import type { Chosen } from '@/lib/marketing/links/chosen-link'
import { prefill } from '@/lib/marketing/links/nearest-selection'
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
  const [choice, setChoice] = useState<Selection>(() => prefill(shown, chosen ?? {}).choice)
  const [problem, setProblem] = useState<string>()
  const [added, setAdded] = useState('')
  const [news, setNews] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const refusal = stockRefusal(voucher, useCart())
  const { to, from, message } = choice
  const isRefused = refusal !== null
  const reason = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // Whoever pressed the button that has just gone goes on at the reason for it.
    if (isRefused && added) reason.current?.focus()
  }, [isRefused, added])

  function change(part: Partial<Selection>) {
    setChoice((now) => ({ ...now, ...part }))
    setProblem(undefined)
    setAdded('')
    setNews('')
  }

  useProductLink(shown, chosen, (linked, said) => {
    setChoice(linked)
    setNews(said)
  })

  useEarlyInput(form)

  function add(event: FormEvent) {
    event.preventDefault()
    const checked = checkSelection(shown, choice)
    const isWrong = 'problem' in checked
    if (isWrong) setProblem(checked.problem)
    if (isWrong || isTooLong(choice, noteLimits)) return focusFirstProblem()
    const line = newLine(shown.id, checked, { to, from, message })
    updateCart((cart) => addLine(cart, line))
    track(shopEvent('add_to_cart', [selectItem(line, shown.title)]))
    setAdded(`${shown.title}, ${selectionPrice(shown, choice)}`)
  }

  function checkAmountLeft() {
    const checked = checkSelection(shown, choice)
    if (choice.amount && 'problem' in checked) setProblem(checked.problem)
  }

  /** After React has marked it. */
  function focusFirstProblem() {
    requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    })
  }

  return (
    <form ref={form} method="dialog" noValidate className="grid gap-8" onSubmit={add}>
      <div>
        <p className="flex flex-wrap items-baseline gap-x-4 text-heading tabular-nums">
          <span>{selectionPrice(shown, choice)}</span>{' '}
          {priceNote && <span className="font-text text-body text-soft">{priceNote}</span>}
          <span className="font-text text-accent text-body">{stockNote(shown)}</span>
        </p>
        <div role="status">
          {news && <p className="mt-4 border-support border-l-4 bg-wash px-4 py-2">{news}</p>}
        </div>
      </div>
      {children}
      {/* Still the form's own rows: the bar stays in reach all along it. */}
      <div className="contents scripting-none:hidden">
        {shown.type === 'monetary' && (
          <AmountField
            voucher={shown}
            amount={choice.amount}
            problem={problem}
            onChange={(amount) => change({ amount })}
            onBlur={checkAmountLeft}
          />
        )}
        {asksPartySize(shown) && (
          <PersonsField
            voucher={shown}
            persons={choice.persons}
            onChange={(persons) => change({ persons })}
          />
        )}
        <NoteFields notes={choice} limits={noteLimits} onChange={change} />
        <GiftVoucher
          shopName={shopName}
          title={shown.title}
          worth={selectionWorth(shown, choice)}
          to={to}
          from={from}
          message={message}
        />
        <div className="action-bar grid justify-items-start gap-3">
          {refusal ? (
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
      </div>
    </form>
  )
}
