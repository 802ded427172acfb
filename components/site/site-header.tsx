import Link from 'next/link'
import { BasketLink } from '@/components/site/basket-link'
import { shop } from '@/lib/shop'

export function SiteHeader() {
  const logo = shop.look?.logo
  return (
    <header className="shell flex min-h-18 flex-wrap items-center justify-between gap-x-4 print:hidden">
      <Link href="/" className="flex min-h-11 items-center font-display text-heading">
        {logo ? (
          // biome-ignore lint/performance/noImgElement: a merchant's logo is often an SVG, which the optimiser refuses
          <img {...logo} alt={shop.name} className="max-h-12 w-auto" />
        ) : (
          shop.name
        )}
      </Link>
      <BasketLink />
    </header>
  )
}
