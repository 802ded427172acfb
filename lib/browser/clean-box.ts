import type { FormEvent } from 'react'

type Box = HTMLInputElement | HTMLTextAreaElement
type Clean = (text: string) => string

/** Cleans what a box holds; its caret stays between the same letters. */
export function cleanText(box: Box, clean: Clean): void {
  const { value, selectionStart: caret } = box
  const cleaned = clean(value)
  if (cleaned === value) return
  box.value = cleaned
  // An email box has no caret to ask for.
  if (caret === null) return
  const place = clean(value.slice(0, caret)).length
  box.setSelectionRange(place, place)
}

/** Cleans what was typed or pasted into a box; an input method that is still composing finds its text as it left it. */
export function cleanBox({ currentTarget, nativeEvent }: FormEvent<Box>, clean: Clean): void {
  if (!(nativeEvent as InputEvent).isComposing) cleanText(currentTarget, clean)
}
