/**
 * Browser storage that never throws: where it is full or refused (private windows), values live as long as the page.
 * `area` is `localStorage` or `sessionStorage`; reading the property itself may throw, so it is asked for late.
 */
export function browserStorage(area: () => Storage) {
  const fallback = new Map<string, string>()
  return {
    read(key: string): string | null {
      try {
        return fallback.get(key) ?? area().getItem(key)
      } catch {
        return null
      }
    },
    write(key: string, value: string): void {
      try {
        area().setItem(key, value)
        fallback.delete(key)
      } catch {
        fallback.set(key, value)
      }
    },
    remove(key: string): void {
      fallback.delete(key)
      try {
        area().removeItem(key)
      } catch {
        // Nothing was kept there.
      }
    },
  }
}

/** Shared by all tabs and kept. */
export const sharedStorage = browserStorage(() => window.localStorage)

/** This tab's own, gone with it: for what is personal. */
export const tabStorage = browserStorage(() => window.sessionStorage)
