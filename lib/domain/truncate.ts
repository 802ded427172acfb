/** A text of at most so many characters, cut at a word, and never between the halves of a letter. */
export function truncate(text: string, most: number): string {
  if (text.length <= most) return text
  const start = text.slice(0, most - 1)
  const [words] = /^.*\s/s.exec(start) ?? []
  return `${words?.trimEnd() ?? start.replace(/[\uD800-\uDBFF]$/, '')}…`
}
