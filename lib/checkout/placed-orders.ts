import { sharedStorage } from '@/lib/browser/storage'
import { isIsoDate } from '@/lib/domain/order/delivery-date'

const KEY = 'placed-orders'
const MOST = 20

/** An order that this browser has placed. `placed`: ISO date. */
export type PlacedOrder = { token: string; id: number; placed: string }

let stored: string | null = null
let orders: readonly PlacedOrder[] = []
const listeners = new Set<() => void>()

/** The orders that this browser has placed, the newest first; the same object until there is another. */
export function readPlacedOrders(): readonly PlacedOrder[] {
  const now = sharedStorage.read(KEY)
  if (now !== stored) {
    stored = now
    orders = parse(now)
  }
  return orders
}

/** Keeps an order in the list. */
export function rememberOrder({ token, id, placed }: PlacedOrder): void {
  const others = readPlacedOrders().filter((order) => order.token !== token)
  if (others.length !== readPlacedOrders().length) return
  sharedStorage.write(KEY, JSON.stringify([{ token, id, placed }, ...others].slice(0, MOST)))
  tell()
}

/** Empties the list: on a device that others use, too. The orders themselves stay. */
export function forgetPlacedOrders(): void {
  sharedStorage.remove(KEY)
  tell()
}

/** Calls back whenever the list changes, here or in another tab; returns the way to stop. */
export function subscribeToPlacedOrders(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

const tell = () => {
  for (const listener of listeners) listener()
}

function parse(text: string | null): PlacedOrder[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list.filter(isPlacedOrder).slice(0, MOST) : []
  } catch {
    return []
  }
}

const isPlacedOrder = (value: unknown): value is PlacedOrder => {
  const { token, id, placed } = { ...(value as Partial<PlacedOrder> | null) }
  return (
    typeof token === 'string' &&
    /^[\w-]+$/.test(token) &&
    Number.isInteger(id) &&
    typeof placed === 'string' &&
    isIsoDate(placed)
  )
}
