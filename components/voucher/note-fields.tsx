import { useId } from 'react'
import { describedBy } from '@/components/ui/field-problem'
import { NOTE_NAMES, type Notes } from '@/lib/cart/notes'
import type { NoteLimits } from '@/lib/shop'
import { choiceWords as words } from '@/lib/words/voucher'

type Props = {
  notes: Notes
  limits: NoteLimits
  onChange: (notes: Notes) => void
}

/** A few words to print on the voucher, all optional. What is too long is said, never cut. */
export function NoteFields({ notes, limits, onChange }: Props) {
  const id = useId()
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {NOTE_NAMES.map((name) => {
        const left = limits[name] - notes[name].length
        const Control = name === 'message' ? 'textarea' : 'input'
        return (
          <div
            key={name}
            className={`grid content-start gap-1 ${name === 'message' ? 'sm:col-span-2' : ''}`}
          >
            <label htmlFor={`${id}-${name}`} className="font-medium">
              {words[name]}
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
              {`${words.optional} ${left < 0 ? words.tooMany(-left) : words.left(left)}`}
            </p>
          </div>
        )
      })}
    </div>
  )
}
