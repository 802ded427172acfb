/** A browser's storage, as far as the shop uses it. */
class FakeStorage {
  readonly items = new Map<string, string>()
  /** A full or forbidden storage throws at every touch. */
  isRefused = false

  #touch() {
    if (this.isRefused) throw new DOMException('refused', 'SecurityError')
  }
  getItem(key: string) {
    this.#touch()
    return this.items.get(key) ?? null
  }
  setItem(key: string, value: string) {
    this.#touch()
    this.items.set(key, value)
  }
  removeItem(key: string) {
    this.#touch()
    this.items.delete(key)
  }
}

const localStorage = new FakeStorage()
const sessionStorage = new FakeStorage()
Object.assign(globalThis, { window: { localStorage, sessionStorage } })

/** What all tabs of the browser share, and what this one has alone. Import before what reads them. */
export const browser = { shared: localStorage, thisTab: sessionStorage }

/** A fresh browser. */
export function forgetBrowser(): void {
  for (const storage of [localStorage, sessionStorage]) {
    storage.items.clear()
    storage.isRefused = false
  }
}
