import Link from 'next/link'
import { BasketLink } from '@/components/site/basket-link'
import { shop } from '@/lib/shop/shop'

export function SiteHeader() {
  const logo = shop().look?.logo
  return (
    <header className="site-header">
      <div>
        <Link href="/">
          {logo ? (
            // biome-ignore lint/performance/noImgElement: a merchant's logo is often an SVG, which the optimiser refuses
            <img {...logo} alt={shop().name} className="max-h-12 w-auto" />
          ) : (
            shop().name
          )}
        </Link>
        <BasketLink />
      </div>
    </header>
  )
}
