import { type KeyboardEvent, useId } from 'react'
import { describedBy, FieldError } from '@/components/ui/field-error'
import { useUncontrolledInput } from '@/lib/browser/use-uncontrolled-input'
import { checkPartySize } from '@/lib/domain/voucher/party-size'
import type { ExperienceVoucher } from '@/lib/domain/voucher/voucher'
import { selectionFormMessages as words } from '@/lib/messages/voucher'

type Props = {
  /** Of the box, for a link that leads to it. */
  id?: string
  voucher: ExperienceVoucher
  /** Whatever was typed. */
  persons: string
  /** What is wrong beside its range. */
  problem?: string
  onChange: (persons: string) => void
}

const ROUND =
  'grid size-12 shrink-0 place-items-center rounded-full border border-ink text-lead hover:bg-wash aria-disabled:border-soft aria-disabled:text-soft'

/** How many people an experience is for: two round buttons around a number. */
export function PersonsField({ id: boxId, voucher, persons, onChange, ...said }: Props) {
  const ownId = useId()
  const id = boxId ?? ownId
  const box = useUncontrolledInput<HTMLInputElement>(persons, onChange)
  const { persons_min: min, persons_max: max } = voucher
  const checked = checkPartySize(voucher, persons)
  const problem = 'problem' in checked ? checked.problem : said.problem
  const now = 'persons' in checked ? checked.persons : min

  // At its end a button is only aria-disabled: disabled, it would lose the focus of whoever pressed it.
  const step = (by: number) => onChange(String(Math.min(Math.max(now + by, min), max)))
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1, Home: min - max, End: max - min }[event.key]
    if (by === undefined) return
    event.preventDefault()
    step(by)
  }

  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="font-medium">
        {words.persons}
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <button
          type="button"
          className={ROUND}
          aria-label={words.fewer}
          aria-disabled={now <= min}
          onClick={() => step(-1)}
        >
          <span aria-hidden>−</span>
        </button>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          role="spinbutton"
          className="field max-w-18 text-center tabular-nums"
          {...box}
          onKeyDown={onKeyDown}
          aria-valuenow={now}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy(`${id}-hint`, problem && `${id}-problem`)}
        />
        <button
          type="button"
          className={ROUND}
          aria-label={words.more}
          aria-disabled={now >= max}
          onClick={() => step(1)}
        >
          <span aria-hidden>+</span>
        </button>
        <p id={`${id}-hint`} className="text-note text-soft">
          {words.range(min, max)}
        </p>
      </div>
      <FieldError id={`${id}-problem`}>{problem}</FieldError>
    </div>
  )
}
