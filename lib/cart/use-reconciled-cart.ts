import { useEffect } from 'react'
import type { Cart } from '@/lib/cart/cart'
import { reconcile } from '@/lib/cart/reconcile'
import { updateCart } from '@/lib/cart/storage'
import { useCart } from '@/lib/cart/use-cart'
import { useVouchersById } from '@/lib/catalogue/use-vouchers'
import type { Voucher } from '@/lib/catalogue/voucher'

type Reconciled = { cart: Cart | undefined; vouchers: ReadonlyMap<number, Voucher | null> }

/** The basket with its vouchers as they stand now, made right again whenever news of them arrive. */
export function useReconciledCart(): Reconciled {
  const cart = useCart()
  const vouchers = useVouchersById(cart?.lines.map((line) => line.id) ?? [])
  useEffect(() => {
    updateCart((now) => reconcile(now, (id) => vouchers.get(id)))
  }, [vouchers])
  return { cart, vouchers }
}
