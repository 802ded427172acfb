import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

declare global {
  /** What was pressed, and the form that was sent, while no script took it (lib/pages/head-start.cjs). */
  var pressed: EventTarget[] | undefined
  var sent: HTMLFormElement | undefined
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
/** Something that was done, and how it is done again. */
type Early = { on: Element; again: () => void }

/**
 * Keeps what was typed, chosen, pressed and sent while the page's script was still on its way, by doing it again: React would put
 * every box back to what was drawn. For a form, or a part of a page, that is drawn on the server; what else fills it when
 * the page opens does so in a layout effect, and so before.
 */
export function useEarlyInput(area: RefObject<HTMLElement | null>) {
  // Read while it is first drawn, before React goes on to its boxes. Those that React makes itself are not there yet.
  const [boxes] = useState(findBoxes)
  const [touched] = useState(() => readTouched(boxes))
  const [pressed] = useState(readPressed)
  const isDone = useRef(false)
  useLayoutEffect(() => {
    const { current } = area
    const { sent } = globalThis
    // A page that is left and come back to has its effects again.
    if (!current || isDone.current) return
    isDone.current = true
    // Boxes once more, since drawing takes its time.
    const all = [...touched, ...readTouched(boxes), ...pressed].filter(({ on }) =>
      current.contains(on),
    )
    if (sent && sent === current) all.push({ on: sent, again: () => sent.requestSubmit() })
    // One after the other, so that React has drawn what came before it, and before the shopper can do anything more.
    queueMicrotask(() => {
      for (const { again } of all) flushSync(again)
    })
  }, [area, boxes, touched, pressed])
}

/** The buttons that were pressed, but those that send: their form was sent. */
const readPressed = (): Early[] =>
  (globalThis.pressed ?? []).flatMap((target) => {
    const on = (target as Element).closest<HTMLButtonElement>('[type=button]')
    return on ? { on, again: () => on.click() } : []
  })

const findBoxes = () => [
  ...(globalThis.document?.querySelectorAll<Control>('input,textarea,select') ?? []),
]

/** What differs from what was sent by the server. */
const readTouched = (boxes: Control[]): Early[] =>
  boxes.filter(isTouched).map((on) => {
    const { value } = on
    return { on, again: () => enter(on, value) }
  })

function isTouched(control: Control): boolean {
  if ('options' in control) {
    return [...control.options].some(
      ({ selected, defaultSelected }) => selected !== defaultSelected,
    )
  }
  if (isRadio(control)) return control.checked && !control.defaultChecked
  return control.value !== control.defaultValue
}

const isRadio = (control: Control): control is HTMLInputElement => control.type === 'radio'

function enter(control: Control, value: string) {
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
