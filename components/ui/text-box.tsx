import { useId } from 'react'
import { describedBy } from '@/components/ui/field-error'
import { useUncontrolledInput } from '@/lib/browser/use-uncontrolled-input'

type Props = {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
}

/** A box for a few words that nothing is wrong with: its label, and a hint where there is one. */
export function TextBox({ label, hint, value, onChange }: Props) {
  const id = useId()
  const box = useUncontrolledInput<HTMLInputElement>(value, onChange)
  return (
    <div className="grid max-w-measure gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        className="field"
        {...box}
        aria-describedby={describedBy(hint && `${id}-hint`)}
      />
      {hint && (
        <p id={`${id}-hint`} className="text-note text-soft">
          {hint}
        </p>
      )}
    </div>
  )
}
