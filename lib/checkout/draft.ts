import { tabStorage } from '@/lib/browser/storage'
import type { CheckoutValues } from '@/lib/checkout/form-values'

const STORED = 'checkout-draft'

/** What was typed into the checkout, in this tab alone, until the sale. */
export const saveDraft = (values: unknown): void => tabStorage.write(STORED, JSON.stringify(values))

export const forgetDraft = (): void => tabStorage.remove(STORED)

/** The draft laid over empty values; whatever of it is not text or a tick is left out. */
export function readDraft(empty: CheckoutValues): CheckoutValues {
  try {
    return fill(empty, JSON.parse(tabStorage.read(STORED) ?? 'null'))
  } catch {
    return empty
  }
}

function fill<T extends object>(empty: T, stored: unknown): T {
  if (typeof stored !== 'object' || stored === null) return empty
  const filled = Object.entries(empty).map(([name, value]) => {
    const kept = (stored as Record<string, unknown>)[name]
    if (typeof value === 'object') return [name, fill(value, kept)]
    return [name, typeof kept === typeof value ? kept : value]
  })
  return Object.fromEntries(filled) as T
}
