import type { Cart } from '@/lib/domain/cart/cart'
import { cartTotal } from '@/lib/domain/cart/cart'
import { formatDecimal } from '@/lib/domain/money'
import { linePrice } from '@/lib/domain/order/order'
import { presetAmounts } from '@/lib/domain/voucher/amount'
import { leastPrice, stockNote, type Voucher } from '@/lib/domain/voucher/voucher'
import { productPath } from '@/lib/marketing/links/product-link'

/** A voucher in a list, for an assistant. Money in pounds, as decimal text. */
export const summary = (voucher: Voucher) => ({
  id: voucher.id,
  title: voucher.title,
  type: voucher.type,
  price_from: formatDecimal(leastPrice(voucher)),
  stock: stockNote(voucher) ?? 'In stock',
  page: productPath(voucher),
})

/** All of it. */
export const details = (voucher: Voucher) => ({
  ...summary(voucher),
  description: voucher.selling_description,
  expiry: voucher.expiry,
  ...(voucher.type === 'monetary'
    ? {
        amounts: {
          least: formatDecimal(voucher.min),
          most: formatDecimal(presetAmounts(voucher).at(-1) ?? voucher.max),
          step: formatDecimal(voucher.increments),
        },
      }
    : {
        price_per_person: formatDecimal(voucher.value),
        persons: { least: voucher.persons_min, most: voucher.persons_max },
      }),
})

/** A basket without what is written on its vouchers: that is between two people. */
export const basket = (cart: Cart, titleOf: (id: number) => string | undefined) => ({
  vouchers: cart.lines.map((line) => ({
    id: line.id,
    title: titleOf(line.id),
    persons: line.persons,
    price: formatDecimal(linePrice(line)),
  })),
  total: formatDecimal(cartTotal(cart.lines)),
  currency: 'GBP',
})
