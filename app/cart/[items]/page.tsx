import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CartLink } from '@/components/cart/cart-link'
import { NeedsScript } from '@/components/site/no-script-notice'
import { drawnCartLink } from '@/lib/marketing/links/cached-cart-link'
import { cartLinkWords as words } from '@/lib/messages/basket-page'
import { withoutScriptWords } from '@/lib/messages/without-script'

export const ensureStatic = 'navigation'
/** Whole or not at all: a page that shows a frame first has said 200 before it knows. */
export const instant = false

type Props = PageProps<'/cart/[items]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const link = await drawnCartLink((await params).items)
  return {
    description: words.description,
    ...link?.metadata,
    title: words.title,
    robots: { index: false },
  }
}

/** Next wants one address at build; it names no voucher. */
export const generateStaticParams = () => [{ items: '0' }]

export default async function CartLinkPage({ params }: Props) {
  const link = await drawnCartLink((await params).items)
  if (!link) notFound()
  return (
    // A screen high from the start, so that the footer does not jump when the vouchers come.
    <div className="min-h-svh max-w-measure">
      <h1 className="pt-6 pb-8 text-title">{words.title}</h1>
      <NeedsScript what={withoutScriptWords.cartLink} />
      <CartLink items={link.items} />
    </div>
  )
}
