import { useId } from 'react'
import { describedBy } from '@/components/ui/field-problem'
import { NOTE_NAMES, type Notes } from '@/lib/cart/notes'
import type { NoteLimits } from '@/lib/shop'
import { useBox } from '@/lib/use-box'
import { choiceWords as words } from '@/lib/words/voucher'

type Props = {
  notes: Notes
  limits: NoteLimits
  onChange: (change: Partial<Notes>) => void
}

/** A few words to print on the voucher, all optional. What is too long is said, never cut. */
export function NoteFields({ notes, limits, onChange }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {NOTE_NAMES.map((name) => (
        <NoteField
          key={name}
          name={name}
          note={notes[name]}
          limit={limits[name]}
          onChange={(note) => onChange({ [name]: note })}
        />
      ))}
    </div>
  )
}

type FieldProps = {
  name: keyof Notes
  note: string
  limit: number
  onChange: (note: string) => void
}

function NoteField({ name, note, limit, onChange }: FieldProps) {
  const id = useId()
  const box = useBox<HTMLInputElement & HTMLTextAreaElement>(note, onChange)
  const left = limit - note.length
  const Control = name === 'message' ? 'textarea' : 'input'
  return (
    <div className={`grid content-start gap-1 ${name === 'message' ? 'sm:col-span-2' : ''}`}>
      <label htmlFor={id} className="font-medium">
        {words[name]}
      </label>
      <Control
        id={id}
        className="field"
        rows={name === 'message' ? 3 : undefined}
        autoComplete="off"
        {...box}
        aria-invalid={left < 0 ? true : undefined}
        aria-describedby={describedBy(`${id}-left`)}
      />
      <p
        id={`${id}-left`}
        className={`text-note ${left < 0 ? 'font-medium text-danger' : 'text-soft'}`}
      >
        {`${words.optional} ${left < 0 ? words.tooMany(-left) : words.left(left)}`}
      </p>
    </div>
  )
}
