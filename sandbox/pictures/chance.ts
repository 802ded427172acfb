/** A stream of numbers from 0 to 1 that is the same for the same seed. */
export type Chance = () => number

/** Chance that repeats itself, so that a picture is the same at every start. */
export function chance(seed: number): Chance {
  let state = (seed * 2654435761 + 1013904223) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4294967296
  }
}

/** A number between two others. */
export function between(random: Chance, low: number, high: number): number {
  return low + random() * (high - low)
}

/** `count` things, each made from its place and chance. */
export function scatter(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('')
}
