import { useId, useState } from 'react'
import { FieldProblem } from '@/components/ui/field-problem'
import { presetAmounts } from '@/lib/catalogue/amount'
import type { MonetaryVoucher } from '@/lib/catalogue/voucher'
import { formatMoney, formatTyped } from '@/lib/money'
import { parseTyped } from '@/lib/typed-number'
import { choiceWords as words } from '@/lib/words/voucher'

type Props = {
  /** Of the text box, for a link that leads to it. */
  id?: string
  voucher: MonetaryVoucher
  /** As typed, or the same text from a radio. */
  amount: string
  onChange: (amount: string) => void
  problem?: string
  onBlur?: () => void
}

/** The amount of a monetary voucher: radios for the usual ones, a text box for any other. */
export function AmountField({ id: boxId, voucher, amount, onChange, problem, onBlur }: Props) {
  const id = useId()
  const other = boxId ?? `${id}-other`
  const presets = presetAmounts(voucher)
  // What is typed stays in its box as it is typed, though it may be one of the amounts offered on its way.
  const [typed, setTyped] = useState('')
  const chosen = parseTyped(amount)
  const isOffered = presets.some((preset) => preset === chosen)
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-medium">{words.amount}</legend>
      <div className="flex max-w-88 flex-wrap gap-2">
        {presets.map((preset) => (
          <label key={preset} className="chip">
            <input
              type="radio"
              name={id}
              className="absolute inset-0 size-full cursor-pointer appearance-none outline-none"
              value={formatTyped(preset)}
              checked={preset === chosen}
              onChange={(event) => {
                setTyped('')
                onChange(event.target.value)
              }}
            />
            {formatMoney(preset)}
          </label>
        ))}
      </div>
      <div className="grid max-w-60 gap-1">
        <label htmlFor={other} className="text-note">
          {words.otherAmount}
        </label>
        <input
          id={other}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className="field tabular-nums"
          value={isOffered && amount !== typed ? '' : amount}
          onChange={(event) => {
            setTyped(event.target.value)
            onChange(event.target.value)
          }}
          onBlur={onBlur}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : `${id}-hint`}
        />
      </div>
      {/* One takes the other's place: nothing below may move from under a finger that leaves the box for a button. */}
      {problem ? (
        <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem>
      ) : (
        <p id={`${id}-hint`} className="text-note text-soft">
          {words.amounts(
            formatMoney(voucher.min),
            formatMoney(lastAmount(presets)),
            formatMoney(voucher.increments),
          )}
        </p>
      )}
    </fieldset>
  )
}

const lastAmount = (presets: number[]) => presets.at(-1) ?? 0
