/** A text of at most so many characters, cut at a word, and never between the halves of a letter. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/\s+\S*$|[\uD800-\uDBFF]$/, '')}…`
}
