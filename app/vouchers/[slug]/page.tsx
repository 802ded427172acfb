import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { ClosedForAMoment } from '@/components/site/closed-for-a-moment'
import { GoodToKnow } from '@/components/site/good-to-know'
import { NoScriptNotice } from '@/components/site/no-script-notice'
import { StructuredData } from '@/components/site/structured-data'
import { Picture } from '@/components/ui/picture'
import { Description } from '@/components/voucher/description'
import { VoucherChooser } from '@/components/voucher/voucher-chooser'
import { cachedCatalogue } from '@/lib/catalogue/cached-catalogue'
import { findPurchasableVoucher } from '@/lib/catalogue/catalogue'
import { deliveryNote } from '@/lib/domain/voucher/delivery-note'
import { expiryNote } from '@/lib/domain/voucher/expiry'
import { isSoldOut, type Voucher, withoutDescription } from '@/lib/domain/voucher/voucher'
import { keepOnlyUsual } from '@/lib/marketing/links/cached-choice'
import { pageOfSlug } from '@/lib/marketing/links/chosen-link'
import { voucherMetadata } from '@/lib/marketing/links/open-graph'
import { parseProductSlug, productPath } from '@/lib/marketing/links/product-link'
import { shopContext } from '@/lib/marketing/shop-context'
import { breadcrumbData, productData } from '@/lib/marketing/structured-data'
import { catalogueMessages } from '@/lib/messages/catalogue'
import { noScriptMessages } from '@/lib/messages/without-script'
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
  return catalogue ? findPurchasableVoucher(catalogue, parseProductSlug(slug) ?? 0) : undefined
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const voucher = await findVoucher(params)
  if (!voucher) return {}
  const { chosen } = pageOfSlug(voucher, (await params).slug)
  return voucherMetadata(voucher, shopContext(), chosen)
}

export default async function VoucherPage({ params }: Props) {
  const voucher = await findVoucher(params)
  if (voucher === undefined) return <ClosedForAMoment />
  if (voucher === null) notFound()
  const { slug } = await params
  const { path, chosen } = pageOfSlug(voucher, slug)
  if (path !== `/vouchers/${slug.replace('%3A', ':')}`) redirect(path)
  await keepOnlyUsual(voucher, chosen)
  return (
    <>
      <StructuredData data={[productData(voucher, shopContext(), chosen), breadcrumb(voucher)]} />
      <Link className="link text-note" href="/">
        {catalogueMessages.all}
      </Link>
      <article className="voucher-page mt-2">
        <Picture path={voucher.image} on="page" first name={`voucher-${voucher.id}`} />
        <div className="grid content-start gap-6">
          <div className="grid">
            <h1 className="text-title wrap-break-word">{voucher.title}</h1>
            {!isSoldOut(voucher) && <NoScriptNotice what={noScriptMessages.choice} />}
          </div>
          <VoucherChooser
            drawn={withoutDescription(voucher)}
            chosen={chosen}
            noteLimits={shop().noteLimits}
            shopName={shop().name}
            priceNote={deliveryNote(shop().deliveryOptions)}
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
  breadcrumbData({ name: voucher.title, path: productPath(voucher) }, shopContext())
