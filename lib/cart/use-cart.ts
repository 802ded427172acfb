import { useSyncExternalStore } from 'react'
import { readCart, subscribeToCart } from '@/lib/cart/storage'
import type { Cart } from '@/lib/domain/cart/cart'

/** The basket of this browser; undefined while the page is still the server's. */
export const useCart = (): Cart | undefined =>
  useSyncExternalStore<Cart | undefined>(subscribeToCart, readCart, () => undefined)
