import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

declare global {
  /** What was pressed, and the form that was sent, while no script took it (lib/platform/next/head-start.cjs). */
  var pressed: EventTarget[] | undefined
  var sent: HTMLFormElement | undefined
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
/** Something that was done, and how it is done again to a control. */
type Early<T extends Element = Element> = { on: T; again: (control: T) => void }

/**
 * Keeps what was typed, chosen, pressed and sent while the page's script was still on its way, by doing it again: React would put
 * every box back to what was drawn. For a form, or a part of a page, that is drawn on the server; what else fills it when
 * the page opens does so in a layout effect, and so before.
 */
export function useEarlyInput(area: RefObject<HTMLElement | null>) {
  // Read while it is first drawn, before React goes on to its boxes. Those that React makes itself are not there yet.
  const [drawn] = useState(findControls)
  const [touched] = useState(() => readTouched(drawn))
  const [pressed] = useState(readPressed)
  const isDone = useRef(false)
  useLayoutEffect(() => {
    const { current } = area
    const { sent } = globalThis
    // A page that is left and come back to has its effects again.
    if (!current || isDone.current) return
    isDone.current = true
    // Boxes once more, since drawing takes its time.
    const all: Early[] = [...touched, ...readTouched(drawn), ...pressed]
    if (sent) all.push({ on: sent, again: (form) => (form as HTMLFormElement).requestSubmit() })
    const now = findControls()
    // Where an extension has changed the page, React draws it anew: what stands in a control's place is the control.
    const standIn = (on: Element) => (on.isConnected ? on : now[drawn.indexOf(on)])
    // One after the other, so that React has drawn what came before it, and before the shopper can do anything more.
    queueMicrotask(() => {
      for (const { on, again } of all) {
        const control = standIn(on)
        if (control && current.contains(control)) flushSync(() => again(control))
      }
    })
  }, [area, drawn, touched, pressed])
}

/** The buttons that were pressed, but those that send: their form was sent. */
const readPressed = (): Early[] =>
  (globalThis.pressed ?? []).flatMap((target) => {
    const on = (target as Element).closest('[type=button]')
    return on ? { on, again: (button) => (button as HTMLElement).click() } : []
  })

const BOXES = 'input,textarea,select'

const findControls = () => [
  ...(globalThis.document?.querySelectorAll(`${BOXES},button,form`) ?? []),
]

/** What differs from what was sent by the server. */
const readTouched = (controls: Element[]): Early[] =>
  controls.filter(isTouched).map((on) => {
    const { value } = on
    return { on, again: (box) => enter(box as Control, value) }
  })

function isTouched(control: Element): control is Control {
  if (!control.matches(BOXES)) return false
  const box = control as Control
  if ('options' in box) {
    return [...box.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
  }
  if (isRadio(box)) return box.checked && !box.defaultChecked
  return box.value !== box.defaultValue
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
