import { useEffect } from 'react'
import { updateCart } from '@/lib/cart/storage'
import { useCart } from '@/lib/cart/use-cart'
import { type KnownVouchers, useVouchersById } from '@/lib/catalogue/use-vouchers-by-id'
import type { Cart } from '@/lib/domain/cart/cart'
import { reconcile } from '@/lib/domain/cart/reconcile'

type Reconciled = {
  /** undefined until the browser has it and the catalogue was asked. */
  cart: Cart | undefined
  vouchers: KnownVouchers['vouchers']
}

/** The basket with its vouchers as they stand now, made right again whenever news of them arrive. */
export function useReconciledCart(): Reconciled {
  const cart = useCart()
  const { vouchers, isLoading } = useVouchersById(cart?.lines.map((line) => line.id) ?? [])
  useEffect(() => {
    updateCart((now) => reconcile(now, (id) => vouchers.get(id)))
  }, [vouchers])
  return { cart: isLoading ? undefined : cart, vouchers }
}
