import { FieldError } from '@/components/ui/field-error'
import { HONEYPOT } from '@/lib/checkout/honeypot'
import { honeypotMessages as words } from '@/lib/messages/checkout-page'

/** The name and id of the tick that a person sets. */
export const PERSON = 'person'

/** What the common password managers read: this box is none of theirs. */
const NOT_TO_FILL = {
  autoComplete: 'off',
  'data-1p-ignore': true,
  'data-bwignore': true,
  'data-lpignore': 'true',
  'data-form-type': 'other',
}

type Props = {
  /** It was filled in again after we had emptied it: a person says so by a tick that no program knows. */
  asksPerson: boolean
  problem: string | undefined
}

/** A box that no person sees or reaches: a program that fills in every box shows itself by it. */
export function Honeypot({ asksPerson, problem }: Props) {
  return (
    <div className="grid gap-2">
      <div aria-hidden="true" className="sr-only">
        <label>
          {words.box}
          <input name={HONEYPOT} tabIndex={-1} {...NOT_TO_FILL} />
        </label>
      </div>
      {asksPerson && (
        <>
          <FieldError id={`${PERSON}-problem`}>{problem}</FieldError>
          <label className="choice">
            <input
              type="checkbox"
              id={PERSON}
              name={PERSON}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem && `${PERSON}-problem`}
            />
            {words.person}
          </label>
        </>
      )}
    </div>
  )
}

/** Empties the trap of a form. Whether something was in it that no person has answered for. */
export function clearHoneypot(form: HTMLFormElement): boolean {
  const box = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)
  const trap = box(HONEYPOT)
  if (!trap?.value) return false
  trap.value = ''
  return !box(PERSON)?.checked
}
