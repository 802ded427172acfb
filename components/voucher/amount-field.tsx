import { useId, useState } from 'react'
import { FieldError } from '@/components/ui/field-error'
import { useUncontrolledInput, useUncontrolledRadios } from '@/lib/browser/use-uncontrolled-input'
import { formatMoney, formatTyped } from '@/lib/domain/money'
import { parseTyped } from '@/lib/domain/typed-number'
import { presetAmounts } from '@/lib/domain/voucher/amount'
import type { MonetaryVoucher } from '@/lib/domain/voucher/voucher'
import { selectionFormMessages as words } from '@/lib/messages/voucher'

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
  /** What is typed into the box stays there, though it may be one of the amounts offered, or become one on its way. */
  const [isTyped, setIsTyped] = useState(false)
  const offered = presets.find((each) => each === parseTyped(amount))
  const chosen = offered === undefined ? '' : formatTyped(offered)
  const radios = useUncontrolledRadios<HTMLDivElement>(chosen, (picked) => {
    setIsTyped(false)
    onChange(picked)
  })
  // After the radios: where both were filled in at once, what was typed counts.
  const box = useUncontrolledInput<HTMLInputElement>(isTyped || !chosen ? amount : '', (typed) => {
    setIsTyped(typed !== '')
    onChange(typed)
  })

  const isMultiple = voucher.min % voucher.increments === 0
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-medium">{words.amount}</legend>
      <div ref={radios} className="flex max-w-88 flex-wrap gap-2">
        {presets.map((preset) => (
          <label key={preset} className="chip">
            <input
              type="radio"
              name={id}
              className="absolute inset-0 size-full cursor-pointer appearance-none outline-none"
              value={formatTyped(preset)}
              defaultChecked={formatTyped(preset) === chosen}
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
          {...box}
          onBlur={onBlur}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : `${id}-hint`}
        />
      </div>
      {/* One takes the other's place: nothing below may move from under a finger that leaves the box for a button. */}
      {problem ? (
        <FieldError id={`${id}-problem`}>{problem}</FieldError>
      ) : (
        <p id={`${id}-hint`} className="text-note text-soft">
          {(isMultiple ? words.multiples : words.steps)(
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
