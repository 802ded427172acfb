/** Chance that a seed repeats (mulberry32). */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, not including, 1. */
  next = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  happens = (share: number): boolean => this.next() < share

  /** A whole number of a range, both ends included. */
  whole = (from: number, to: number): number => from + Math.floor(this.next() * (to - from + 1))

  pick<T>(list: readonly T[]): T {
    const one = list[this.whole(0, list.length - 1)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }

  /** One of the names, each as often as its weight has it. */
  weighted<Name extends string>(weights: Record<Name, number>): Name {
    const entries = Object.entries(weights) as [Name, number][]
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [name, weight] of entries) {
      left -= weight
      if (left < 0) return name
    }
    throw new Error('no weights')
  }

  /** Chance of its own for a part of the whole, whatever order the parts come in. */
  branch = (part: number): Chance => new Chance(Math.floor(this.next() * 2 ** 32) ^ part)
}
