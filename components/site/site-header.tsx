import Link from 'next/link'
import { BasketLink } from '@/components/site/basket-link'
import { shop } from '@/lib/shop'

export function SiteHeader() {
  return (
    <header className="shell flex min-h-18 items-center justify-between gap-4 print:hidden">
      <Link href="/" className="flex min-h-11 items-center font-display text-heading">
        {shop.name}
      </Link>
      <BasketLink />
    </header>
  )
}
