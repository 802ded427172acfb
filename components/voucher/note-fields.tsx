import { useId } from 'react'
import { describedBy } from '@/components/ui/field-problem'
import { plural } from '@/lib/plural'
import type { NoteLimits } from '@/lib/shop'

export type Notes = { to: string; from: string; message: string }

type Props = {
  notes: Notes
  limits: NoteLimits
  onChange: (notes: Notes) => void
}

const FIELDS = [
  { name: 'to', label: 'To' },
  { name: 'from', label: 'From' },
  { name: 'message', label: 'Message' },
] as const

export const isTooLong = (notes: Notes, limits: NoteLimits) =>
  FIELDS.some(({ name }) => notes[name].length > limits[name])

/** A few words to print on the voucher, all optional. What is too long is said, never cut. */
export function NoteFields({ notes, limits, onChange }: Props) {
  const id = useId()
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {FIELDS.map(({ name, label }) => {
        const left = limits[name] - notes[name].length
        const Control = name === 'message' ? 'textarea' : 'input'
        return (
          <div
            key={name}
            className={`grid content-start gap-1 ${name === 'message' ? 'sm:col-span-2' : ''}`}
          >
            <label htmlFor={`${id}-${name}`} className="font-medium">
              {label}
            </label>
            <Control
              id={`${id}-${name}`}
              className="field"
              rows={name === 'message' ? 3 : undefined}
              autoComplete="off"
              value={notes[name]}
              onChange={(event) => onChange({ ...notes, [name]: event.target.value })}
              aria-invalid={left < 0 ? true : undefined}
              aria-describedby={describedBy(`${id}-${name}-left`)}
            />
            <p
              id={`${id}-${name}-left`}
              className={`text-note ${left < 0 ? 'font-medium text-danger' : 'text-soft'}`}
            >
              Optional.{' '}
              {left < 0
                ? `${plural(-left, 'character')} too many`
                : `${plural(left, 'character')} left`}
            </p>
          </div>
        )
      })}
    </div>
  )
}
