import { type RefObject, useEffect, useState } from 'react'

declare global {
  /** The form that was sent while no script took it (lib/pages/head-start.cjs). */
  var sent: EventTarget | undefined
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Touched = { control: Control; value: string }

/**
 * Keeps what was typed, chosen and sent while the page's script was still on its way, by doing it again: React would put
 * every box back to what was drawn. For a form that is drawn on the server.
 */
export function useEarlyInput(form: RefObject<HTMLFormElement | null>) {
  // Read while the form is first drawn, before React goes on to its boxes.
  const [touched] = useState(readTouched)
  // One thing a turn, so that React has drawn what came before it: first what the address chooses, then box after box.
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const isSent = globalThis.sent === form.current
    const turns = touched.length + Number(isSent)
    if (turns === 0 || turn > turns) return
    const next = touched[turn - 1]
    if (next && form.current?.contains(next.control)) enter(next)
    if (turn > touched.length) form.current?.requestSubmit()
    setTurn(turn + 1)
  }, [form, touched, turn])
}

/** What differs on the page from what was sent by the server. */
function readTouched(): Touched[] {
  if (typeof document === 'undefined') return []
  return [...document.querySelectorAll<Control>('form :is(input, textarea, select)')]
    .filter(isTouched)
    .map((control) => ({ control, value: control.value }))
}

function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].some(
      ({ selected, defaultSelected }) => selected !== defaultSelected,
    )
  }
  if (isRadio(control)) return control.checked && !control.defaultChecked
  return control.value !== control.defaultValue
}

const isRadio = (control: Control): control is HTMLInputElement => control.type === 'radio'

function enter({ control, value }: Touched) {
  // React took what it found for what it had drawn, and would not hear of the same again.
  if (isRadio(control)) {
    control.checked = false
    return control.click()
  }
  control.value = ''
  Reflect.set(Object.getPrototypeOf(control), 'value', value, control)
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
}
