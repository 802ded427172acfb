import { useId } from 'react'
import { describedBy, FieldError } from '@/components/ui/field-error'
import { useUncontrolledInput } from '@/lib/browser/use-uncontrolled-input'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { cleanNote, NOTE_NAMES, type Notes } from '@/lib/domain/cart/notes'
import { selectionFormMessages as words } from '@/lib/messages/voucher'

type Props = {
  notes: Notes
  limits: NoteLimits
  onChange: (change: Partial<Notes>) => void
  /** What was found wrong with them elsewhere. */
  problems?: Partial<Notes>
  /** Names the boxes, for a link that leads to one. */
  idOf?: (name: keyof Notes) => string
}

/** A few words to print on the voucher, all optional. What is too long is said, never cut. */
export function NoteFields({ notes, limits, onChange, problems = {}, idOf }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {NOTE_NAMES.map((name) => (
        <NoteField
          key={name}
          id={idOf?.(name)}
          name={name}
          note={notes[name]}
          limit={limits[name]}
          problem={problems[name]}
          onChange={(note) => onChange({ [name]: note })}
        />
      ))}
    </div>
  )
}

type FieldProps = {
  id: string | undefined
  name: keyof Notes
  note: string
  limit: number
  problem: string | undefined
  onChange: (note: string) => void
}

function NoteField({ id: boxId, name, note, limit, problem, onChange }: FieldProps) {
  const ownId = useId()
  const id = boxId ?? ownId
  const box = useUncontrolledInput<HTMLInputElement & HTMLTextAreaElement>(note, onChange, (text) =>
    cleanNote(name, text),
  )
  const left = limit - note.length
  const isWrong = left < 0 || problem !== undefined
  const Control = name === 'message' ? 'textarea' : 'input'
  return (
    <div className={`grid content-start gap-1 ${name === 'message' ? 'sm:col-span-2' : ''}`}>
      <label htmlFor={id} className="font-medium">
        {words[name]}
      </label>
      <FieldError id={`${id}-problem`}>{problem}</FieldError>
      <Control
        id={id}
        className="field"
        rows={name === 'message' ? 3 : undefined}
        autoComplete="off"
        {...box}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={describedBy(problem && `${id}-problem`, `${id}-left`)}
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
