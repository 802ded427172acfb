import { type ChangeEvent, useId } from 'react'
import { describedBy, FieldProblem } from '@/components/ui/field-problem'
import { cleanNote, NOTE_NAMES, type Notes } from '@/lib/cart/notes'
import { cleanBox } from '@/lib/clean-box'
import type { NoteLimits } from '@/lib/shop'
import { choiceWords as words } from '@/lib/words/voucher'

type Props = {
  notes: Notes
  limits: NoteLimits
  onChange: (notes: Notes) => void
  /** What was found wrong with them elsewhere. */
  problems?: Partial<Notes>
  /** Names the boxes, for a link that leads to one. */
  idOf?: (name: keyof Notes) => string
}

/** A few words to print on the voucher, all optional. What is too long is said, never cut. */
export function NoteFields({ notes, limits, onChange, problems = {}, idOf }: Props) {
  const ownId = useId()
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {NOTE_NAMES.map((name) => {
        const id = idOf?.(name) ?? `${ownId}-${name}`
        const left = limits[name] - notes[name].length
        const problem = problems[name]
        const isWrong = left < 0 || problem !== undefined
        const Control = name === 'message' ? 'textarea' : 'input'
        return (
          <div
            key={name}
            className={`grid content-start gap-1 ${name === 'message' ? 'sm:col-span-2' : ''}`}
          >
            <label htmlFor={id} className="font-medium">
              {words[name]}
            </label>
            <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem>
            <Control
              id={id}
              className="field"
              rows={name === 'message' ? 3 : undefined}
              autoComplete="off"
              value={notes[name]}
              onChange={(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
                const note = cleanBox(event, (text) => cleanNote(name, text))
                onChange({ ...notes, [name]: note })
              }}
              aria-invalid={isWrong ? true : undefined}
              aria-describedby={describedBy(problem && `${id}-problem`, `${id}-left`)}
            />
            <p
              id={`${id}-left`}
              className={`text-note ${left < 0 ? 'font-medium text-danger' : 'text-soft'}`}
            >
              {words.optional} {left < 0 ? words.tooMany(-left) : words.left(left)}
            </p>
          </div>
        )
      })}
    </div>
  )
}
