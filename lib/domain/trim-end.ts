/** A text without the characters at its end that `sign` matches, one at a time: `/[…]+$/` would begin anew at each of them. */
export function trimEnd(text: string, sign: RegExp): string {
  let end = text.length
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
