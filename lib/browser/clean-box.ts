import type { FormEvent } from 'react'

/** What was typed or pasted into a box, cleaned there too; its caret stays between the same letters. */
export function cleanBox(
  { currentTarget: box, nativeEvent }: FormEvent<HTMLInputElement | HTMLTextAreaElement>,
  clean: (text: string) => string,
): string {
  const { value, selectionStart: caret } = box
  const cleaned = clean(value)
  // An input method that is still composing must find its text as it left it.
  if (cleaned === value || (nativeEvent as InputEvent).isComposing) return value
  box.value = cleaned
  // An email box has no caret to ask for.
  if (caret !== null) {
    const place = clean(value.slice(0, caret)).length
    box.setSelectionRange(place, place)
  }
  return cleaned
}
