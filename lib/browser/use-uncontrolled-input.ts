import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { cleanText } from '@/lib/browser/clean-box'
import { putBackTyped } from '@/lib/browser/typed-early'

/** Browsers and extensions fill in boxes without an event of their own: all are read before one of these takes effect. */
const READ_AT = ['input', 'change', 'focusin', 'click', 'submit', 'pagehide']
/** What these do builds on what was read. */
const ACTS = ['click', 'submit']

const readers = new Set<() => void>()
/** An input method that is still composing must find its text as it left it. */
let isComposing = false

function readAll(event: Event) {
  const { type, target } = event
  isComposing = event instanceof InputEvent && event.isComposing
  // Nothing may move from under a finger that presses a button: its click reads.
  if (type === 'focusin' && !(target as Element).matches('input,textarea,select')) return
  const read = () => {
    for (const reader of readers) reader()
  }
  if (ACTS.includes(type)) flushSync(read)
  else read()
}

/** Calls `read`, which takes over what boxes hold, before anything that happens on the page takes effect. */
export function useFormReader(read: () => void): void {
  const onRead = useEffectEvent(read)
  useLayoutEffect(() => {
    const reader = () => onRead()
    readers.add(reader)
    for (const type of READ_AT) window.addEventListener(type, readAll, true)
    return () => {
      readers.delete(reader)
    }
  }, [])
}

type Access = {
  /** undefined: there is no control, or nothing is chosen. */
  read: () => string | undefined
  write: (value: string) => void
}

/**
 * Keeps a control and `value` the same: what is filled in is told by `onChange`, a new `value` is written. Drawing never
 * puts a control back, as React's `value` would.
 */
export function useControl(value: string, onChange: (value: string) => void, access: Access): void {
  const known = useRef(value)
  useFormReader(() => {
    const now = access.read()
    if (now === undefined || now === known.current) return
    known.current = now
    onChange(now)
  })
  const readEarly = useEffectEvent(access.read)
  const onEarly = useEffectEvent(onChange)
  // What was filled in before this script had come. It is told after everything that fills a page in as it opens, a link for one,
  // so that it counts; one box after the other, so that each is told with what the last one changed.
  useLayoutEffect(() => {
    putBackTyped()
    const early = readEarly()
    if (early === undefined || early === known.current) return
    known.current = early
    queueMicrotask(() => flushSync(() => onEarly(early)))
  }, [])
  // After every drawing: what was told and not taken over is put back as well.
  useLayoutEffect(() => {
    if (value === known.current) return
    known.current = value
    access.write(value)
  })
}

/** The same for radio buttons: the ref of what holds them. Each is drawn with `defaultChecked`. */
export function useUncontrolledRadios<Area extends HTMLElement>(
  value: string,
  onChange: (value: string) => void,
) {
  const ref = useRef<Area>(null)
  useControl(value, onChange, {
    read: () => ref.current?.querySelector<HTMLInputElement>(':checked')?.value,
    write: (chosen) => {
      for (const radio of ref.current?.querySelectorAll('input') ?? [])
        radio.checked = radio.value === chosen
    },
  })
  return ref
}

const asItIs = (text: string) => text

/** The same for a text box or a list: its attributes. What is typed is cleaned there, too. */
export function useUncontrolledInput<
  Box extends HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
>(value: string, onChange: (value: string) => void, clean = asItIs) {
  const ref = useRef<Box>(null)
  const [defaultValue] = useState(value)
  useControl(value, (text) => onChange(isComposing ? text : clean(text)), {
    read: () => ref.current?.value,
    write: (text) => {
      const box = ref.current
      if (!box) return
      if (!('options' in box) && clean(box.value) === text) cleanText(box, clean)
      else box.value = text
    },
  })
  return { ref, defaultValue }
}
