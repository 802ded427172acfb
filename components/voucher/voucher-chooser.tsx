'use client'

import { type FormEvent, useRef, useState } from 'react'
import { Live } from '@/components/catalogue/live'
import { AddedToBasket } from '@/components/voucher/added-to-basket'
import { AmountField } from '@/components/voucher/amount-field'
import { GiftVoucher } from '@/components/voucher/gift-voucher'
import { isTooLong, NoteFields } from '@/components/voucher/note-fields'
import { PersonsField } from '@/components/voucher/persons-field'
import { addLine } from '@/lib/cart/cart'
import { stockRefusal } from '@/lib/cart/stock'
import { updateCart } from '@/lib/cart/storage'
import { useCart } from '@/lib/cart/use-cart'
import {
  type Choice,
  checkChoice,
  choicePrice,
  choiceWorth,
  firstChoice,
} from '@/lib/catalogue/choice'
import { asksPersons, type Voucher } from '@/lib/catalogue/voucher'
import { newKey } from '@/lib/new-key'
import type { NoteLimits } from '@/lib/shop'

type Props = { drawn: Voucher; noteLimits: NoteLimits; shopName: string }

/** Everything a shopper chooses of one voucher, and the voucher as it fills in. */
export function VoucherChooser({ drawn, noteLimits, shopName }: Props) {
  const [voucher, setVoucher] = useState<Voucher | null>(drawn)
  const cart = useCart()
  const [choice, setChoice] = useState<Choice>(() => firstChoice(drawn))
  const [problem, setProblem] = useState<string>()
  const [added, setAdded] = useState('')
  const form = useRef<HTMLFormElement>(null)

  const shown = voucher ?? drawn
  const refusal = stockRefusal(voucher, cart)

  function change(part: Partial<Choice>) {
    setChoice({ ...choice, ...part })
    setProblem(undefined)
    setAdded('')
  }

  function add(event: FormEvent) {
    event.preventDefault()
    const checked = checkChoice(shown, choice)
    if ('problem' in checked || isTooLong(choice, noteLimits)) {
      setProblem('problem' in checked ? checked.problem : undefined)
      focusFirstProblem()
      return
    }
    const { to, from, message } = choice
    const line = {
      key: newKey(),
      id: shown.id,
      ...checked,
      to: to.trim(),
      from: from.trim(),
      message: message.trim(),
    }
    updateCart((now) => addLine(now, line))
    setAdded(`${shown.title}, ${choiceWorth(shown, choice)}`)
  }

  /** After React has marked it. */
  function focusFirstProblem() {
    requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    })
  }

  return (
    <form ref={form} noValidate className="grid gap-8" onSubmit={add}>
      <Live url={`/api/vouchers/${drawn.id}`} onNews={setVoucher} />
      <p className="text-heading tabular-nums">{choicePrice(shown, choice)}</p>
      {shown.type === 'monetary' && (
        <AmountField
          voucher={shown}
          amount={choice.amount}
          problem={problem}
          onChange={(amount) => change({ amount })}
          onBlur={() => {
            const checked = checkChoice(shown, choice)
            if (choice.amount && 'problem' in checked) setProblem(checked.problem)
          }}
        />
      )}
      {asksPersons(shown) && (
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
        worth={choiceWorth(shown, choice)}
        {...notesOf(choice)}
      />
      <div className="grid justify-items-start gap-3">
        {refusal.note && <p className="text-accent">{refusal.note}</p>}
        {!refusal.blocked && (
          <button type="submit" className="button max-sm:w-full">
            Add to basket
          </button>
        )}
        <AddedToBasket what={added} />
      </div>
    </form>
  )
}

const notesOf = ({ to, from, message }: Choice) => ({ to, from, message })
