import { formatDecimal } from '@/lib/domain/money'
import { presetAmounts } from '@/lib/domain/voucher/amount'
import { imageUrl } from '@/lib/domain/voucher/image-url'
import { isListed, isSoldOut, leastPrice, type Voucher } from '@/lib/domain/voucher/voucher'
import { productPath } from '@/lib/marketing/links/product-link'
import type { ShopContext } from '@/lib/marketing/shop-context'

/**
 * The feed for partners: what is listed and in stock, under the API's own names. Money is in pounds, as decimal text
 * ("50.00"); times are ISO 8601.
 */
export const partnerFeed = (
  { vouchers, readAt }: { vouchers: readonly Voucher[]; readAt: string },
  { shopUrl, shopName }: ShopContext,
) => ({
  version: 1,
  shop: { name: shopName, url: `${shopUrl}/` },
  read_at: readAt,
  currency: 'GBP',
  vouchers: vouchers
    .filter((voucher) => isListed(voucher) && !isSoldOut(voucher))
    .map((voucher) => entry(voucher, shopUrl)),
})

const entry = (voucher: Voucher, shopUrl: string) => ({
  id: voucher.id,
  title: voucher.title,
  selling_description: voucher.selling_description,
  type: voucher.type,
  link: shopUrl + productPath(voucher),
  embed: `${shopUrl}/embed/${voucher.id}`,
  image: voucher.image && imageUrl(shopUrl, voucher.image),
  /** The least one pays. */
  price_from: formatDecimal(leastPrice(voucher)),
  ...(voucher.type === 'monetary'
    ? {
        min: formatDecimal(voucher.min),
        max: formatDecimal(presetAmounts(voucher).at(-1) ?? voucher.max),
        increments: formatDecimal(voucher.increments),
        suggested_values: presetAmounts(voucher).map(formatDecimal),
      }
    : {
        value: formatDecimal(voucher.value),
        persons_min: voucher.persons_min,
        persons_max: voucher.persons_max,
      }),
  available_count: voucher.available_count,
  expiry: voucher.expiry ?? null,
  updated_at: voucher.updated_at,
})
