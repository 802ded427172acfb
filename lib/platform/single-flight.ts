/** Work by its name: who asks while it is going on is given what comes of it, and it is not begun again. */
export function singleFlight<T>(pending = new Map<string, Promise<T>>()) {
  return function once(name: string, work: () => Promise<T>): Promise<T> {
    const known = pending.get(name)
    if (known) return known
    const begun = work().finally(() => pending.delete(name))
    pending.set(name, begun)
    return begun
  }
}
