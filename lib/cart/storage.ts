import { sharedStorage } from '@/lib/browser/storage'
import { parseCart } from '@/lib/cart/parse-cart'
import { type Cart, EMPTY_CART } from '@/lib/domain/cart/cart'

const KEY = 'cart'

let stored: string | null = null
let cart: Cart = EMPTY_CART
const listeners = new Set<() => void>()

/** The basket as this browser holds it; the same object until it changes. */
export function readCart(): Cart {
  const now = sharedStorage.read(KEY)
  if (now !== stored) {
    stored = now
    cart = parseCart(now)
  }
  return cart
}

/** Replaces the basket by what `change` makes of the newest one, in every open tab. */
export function updateCart(change: (cart: Cart) => Cart): void {
  const before = readCart()
  const next = change(before)
  if (next === before) return
  sharedStorage.write(KEY, JSON.stringify(next))
  for (const listener of listeners) listener()
}

/** Other tabs tell by `storage`; a page that the back button thawed missed that and hears `pageshow`. */
const NEWS = ['storage', 'pageshow']

/** Calls back whenever the basket changes, here or in another tab; returns the way to stop. */
export function subscribeToCart(listener: () => void): () => void {
  listeners.add(listener)
  for (const event of NEWS) window.addEventListener(event, listener)
  return () => {
    listeners.delete(listener)
    for (const event of NEWS) window.removeEventListener(event, listener)
  }
}
