import type { Problem } from '@/lib/problem'

const LINE = /^cart\.(\d+)(\.|$)/

/** What a refusal says of one line of the order, counted from 0. */
export const lineRefusals = (refusal: Problem | null, line: number): string[] =>
  Object.entries(refusal?.errors ?? {}).flatMap(([path, [first]]) =>
    first && LINE.exec(path)?.[1] === String(line) ? [first] : [],
  )

/** What it says of the order as a whole; its message, where it names nothing at all. */
export function orderRefusals({ message, errors }: Problem): string[] {
  const reasons = Object.entries(errors)
  if (reasons.length === 0) return [message]
  return reasons.flatMap(([path, [first]]) => (first && !LINE.test(path) ? [first] : []))
}
