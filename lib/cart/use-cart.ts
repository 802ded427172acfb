import { useSyncExternalStore } from 'react'
import type { Cart } from '@/lib/cart/cart'
import { readCart, subscribeToCart } from '@/lib/cart/storage'

/** The basket of this browser; undefined while the page is still the server's. */
export const useCart = (): Cart | undefined =>
  useSyncExternalStore<Cart | undefined>(subscribeToCart, readCart, () => undefined)
