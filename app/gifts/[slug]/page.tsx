import type { Metadata, Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { GiftView } from '@/components/gift/gift-view'
import { ClosedForAMoment } from '@/components/site/closed-for-a-moment'
import { NoScriptNotice } from '@/components/site/no-script-notice'
import { Picture } from '@/components/ui/picture'
import { cachedCatalogue } from '@/lib/catalogue/cached-catalogue'
import { findPurchasableVoucher } from '@/lib/catalogue/catalogue'
import { fragmentInSlug, GIFTS, giftPath } from '@/lib/marketing/announcements/announcement-link'
import { giftMetadata } from '@/lib/marketing/announcements/gift-open-graph'
import { parseProductSlug } from '@/lib/marketing/links/product-link'
import { shopContext } from '@/lib/marketing/shop-context'
import { noScriptMessages } from '@/lib/messages/without-script'
import { shop } from '@/lib/shop/shop'

type Props = PageProps<'/gifts/[slug]'>

export const ensureStatic = 'navigation'
/** Whole or not at all: a page that shows a frame first has said 200 before it knows. */
export const instant = false

/** Next wants one address at build; it names no voucher. */
export const generateStaticParams = () => [{ slug: '0' }]

async function findVoucher(params: Props['params']) {
  const id = parseProductSlug((await params).slug)
  const catalogue = await cachedCatalogue()
  return { id, catalogue, voucher: catalogue && findPurchasableVoucher(catalogue, id ?? 0) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { voucher } = await findVoucher(params)
  return voucher ? giftMetadata(voucher, shopContext()) : { robots: { index: false } }
}

/** A gift is announced here. The page is static and knows the voucher alone: the rest stands behind the # of its address. */
export default async function GiftPage({ params }: Props) {
  const { id, catalogue, voucher } = await findVoucher(params)
  if (!catalogue) return <ClosedForAMoment />
  if (id === null) notFound()
  // A browser takes what stands behind the # along, unless mail programs have encoded it.
  const { slug } = await params
  const path = voucher ? giftPath(voucher) : GIFTS
  if (!voucher || path !== `${GIFTS}/${slug}`) redirect((path + fragmentInSlug(slug)) as Route)
  return (
    <div className="min-h-svh pt-6 sm:pt-12">
      <NoScriptNotice what={noScriptMessages.gift} />
      <GiftView voucher={{ id: voucher.id, title: voucher.title }} shopName={shop().name}>
        <Picture path={voucher.image} on="page" />
      </GiftView>
    </div>
  )
}
