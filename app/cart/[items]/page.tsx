import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CartLink } from '@/components/cart/cart-link'
import { NoScriptNotice } from '@/components/site/no-script-notice'
import { cachedCartLink } from '@/lib/marketing/links/cached-cart-link'
import { cartLinkMessages as words } from '@/lib/messages/basket-page'
import { noScriptMessages } from '@/lib/messages/without-script'

export const ensureStatic = 'navigation'
/** Whole or not at all: a page that shows a frame first has said 200 before it knows. */
export const instant = false

type Props = PageProps<'/cart/[items]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const link = await cachedCartLink((await params).items)
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
  const link = await cachedCartLink((await params).items)
  if (!link) notFound()
  return (
    // A screen high from the start, so that the footer does not jump when the vouchers come.
    <div className="min-h-svh max-w-measure">
      <h1 className="pt-6 pb-8 text-title">{words.title}</h1>
      <NoScriptNotice what={noScriptMessages.cartLink} />
      <CartLink items={link.items} />
    </div>
  )
}
