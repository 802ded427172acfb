import { formatDecimal, type Pence } from '@/lib/domain/money'
import { presetAmounts } from '@/lib/domain/voucher/amount'
import { imageUrl } from '@/lib/domain/voucher/image-url'
import { isSoldOut, leastPrice, stockNote, type Voucher } from '@/lib/domain/voucher/voucher'
import { type Chosen, chosenPath } from '@/lib/marketing/links/chosen-link'
import { productPath } from '@/lib/marketing/links/product-link'
import type { ShopContext } from '@/lib/marketing/shop-context'
import type { ShopConfig } from '@/lib/shop/shop'

/** What search engines read of a voucher's page (schema.org): the same prices and stock that the page shows, as far as it is chosen. */
export function productData(
  voucher: Voucher,
  { shopUrl, shopName }: ShopContext,
  chosen: Chosen | null = null,
) {
  const url = shopUrl + productPath(voucher)
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: voucher.title,
    description: voucher.selling_description || undefined,
    sku: String(voucher.id),
    url,
    image: voucher.image ? [imageUrl(shopUrl, voucher.image)] : undefined,
    brand: { '@type': 'Organization', name: shopName, url: shopUrl },
    offers:
      voucher.type === 'monetary' && !chosen
        ? rangeOffer(voucher, url)
        : offer(voucher, priceOf(voucher, chosen), shopUrl + chosenPath(voucher, chosen)),
  }
}

function priceOf(voucher: Voucher, chosen: Chosen | null): Pence {
  if (chosen && 'value' in chosen) return chosen.value
  const { persons } = chosen ?? { persons: voucher.persons_min }
  return voucher.type === 'experience' ? voucher.value * persons : leastPrice(voucher)
}

function rangeOffer(voucher: Voucher & { type: 'monetary' }, url: string) {
  const amounts = presetAmounts(voucher)
  return {
    '@type': 'AggregateOffer',
    priceCurrency: 'GBP',
    lowPrice: formatDecimal(voucher.min),
    highPrice: formatDecimal(amounts.at(-1) ?? voucher.max),
    offerCount: amounts.length,
    offers: amounts.map((amount) => offer(voucher, amount, url)),
  }
}

const offer = (voucher: Voucher, price: Pence, url: string) => ({
  '@type': 'Offer',
  url,
  price: formatDecimal(price),
  priceCurrency: 'GBP',
  availability: `https://schema.org/${availability(voucher)}`,
  validThrough: voucher.expiry ?? undefined,
})

function availability(voucher: Voucher): string {
  if (isSoldOut(voucher)) return 'SoldOut'
  return stockNote(voucher) ? 'LimitedAvailability' : 'InStock'
}

/** The way from the catalogue to a voucher's or a collection's page. */
export const breadcrumbData = (
  page: { name: string; path: string },
  { shopUrl, shopName }: ShopContext,
) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [
    { '@type': 'ListItem', position: 1, name: shopName, item: `${shopUrl}/` },
    { '@type': 'ListItem', position: 2, name: page.name, item: shopUrl + page.path },
  ],
})

/** Whose shop it is, for the catalogue: the venue with its contact as the footer names it, and the site. */
export function shopData(
  { contact }: Pick<ShopConfig, 'contact'>,
  { shopUrl, shopName }: ShopContext,
) {
  const organization = {
    '@type': 'Organization',
    '@id': `${shopUrl}/#venue`,
    name: shopName,
    url: `${shopUrl}/`,
    logo: `${shopUrl}/icons/512.png`,
    email: contact.email,
    telephone: contact.phone,
  }
  const website = {
    '@type': 'WebSite',
    name: shopName,
    url: `${shopUrl}/`,
    inLanguage: 'en-GB',
    publisher: { '@id': organization['@id'] },
  }
  return { '@context': 'https://schema.org', '@graph': [organization, website] }
}
