import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { ClosedForAMoment } from '@/components/site/closed-for-a-moment'
import { GoodToKnow } from '@/components/site/good-to-know'
import { NeedsScript } from '@/components/site/no-script-notice'
import { StructuredData } from '@/components/site/structured-data'
import { Picture } from '@/components/ui/picture'
import { Description } from '@/components/voucher/description'
import { VoucherChooser } from '@/components/voucher/voucher-chooser'
import { cachedCatalogue } from '@/lib/catalogue/cached-catalogue'
import { soldVoucher } from '@/lib/catalogue/catalogue'
import { priceNote } from '@/lib/domain/voucher/delivery-note'
import { expiryNote } from '@/lib/domain/voucher/expiry'
import { isSoldOut, type Voucher, withoutDescription } from '@/lib/domain/voucher/voucher'
import { voucherMetadata } from '@/lib/marketing/links/open-graph'
import { parseProductSlug, productPath } from '@/lib/marketing/links/product-link'
import { movedTo } from '@/lib/marketing/links/repair-link'
import { site } from '@/lib/marketing/shop-context'
import { breadcrumbData, productData } from '@/lib/marketing/structured-data'
import { shelfWords } from '@/lib/messages/shelf'
import { withoutScriptWords } from '@/lib/messages/without-script'
import { shop } from '@/lib/shop/shop'

type Props = PageProps<'/vouchers/[slug]'>

export const ensureStatic = 'navigation'
/** Whole or not at all: a page that shows a frame first has said 200 before it knows. */
export const instant = false

/** Next wants one address at build, when no voucher is known yet; every real one is drawn at its first visit. */
export const generateStaticParams = () => [{ slug: '0' }]

/** The voucher of an address; undefined while there is no list to look it up in. */
async function findVoucher(params: Props['params']) {
  const { slug } = await params
  const catalogue = await cachedCatalogue()
  return catalogue ? soldVoucher(catalogue, parseProductSlug(slug) ?? 0) : undefined
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const voucher = await findVoucher(params)
  return voucher ? voucherMetadata(voucher, site()) : {}
}

export default async function VoucherPage({ params }: Props) {
  const voucher = await findVoucher(params)
  if (voucher === undefined) return <ClosedForAMoment />
  if (voucher === null) notFound()
  const { slug } = await params
  const path = productPath(voucher)
  if (path !== `/vouchers/${slug}`) redirect(movedTo(path, slug))
  return (
    <>
      <StructuredData data={[productData(voucher, site()), breadcrumb(voucher)]} />
      <Link className="link text-note" href="/">
        {shelfWords.all}
      </Link>
      <article className="voucher-page mt-2">
        <Picture path={voucher.image} on="page" first name={`voucher-${voucher.id}`} />
        <div className="grid content-start gap-6">
          <div className="grid">
            <h1 className="text-title wrap-break-word">{voucher.title}</h1>
            {!isSoldOut(voucher) && <NeedsScript what={withoutScriptWords.choice} />}
          </div>
          <VoucherChooser
            drawn={withoutDescription(voucher)}
            noteLimits={shop.noteLimits}
            shopName={shop.name}
            priceNote={priceNote(shop.deliveryOptions)}
          >
            <Description text={voucher.selling_description} />
            {voucher.expiry && <p>{expiryNote(voucher)}</p>}
          </VoucherChooser>
          <GoodToKnow />
        </div>
      </article>
    </>
  )
}

const breadcrumb = (voucher: Voucher) =>
  breadcrumbData({ name: voucher.title, path: productPath(voucher) }, site())
