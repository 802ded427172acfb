import type { Metadata } from 'next'
import { ClosedForAMoment } from '@/components/site/closed-for-a-moment'
import { NoScriptNotice } from '@/components/site/no-script-notice'
import { Studio } from '@/components/studio/studio'
import { cachedCatalogue } from '@/lib/catalogue/cached-catalogue'
import { listedVouchers } from '@/lib/catalogue/catalogue'
import { withoutDescription } from '@/lib/domain/voucher/voucher'
import { shopContext } from '@/lib/marketing/shop-context'
import { noScriptMessages } from '@/lib/messages/without-script'
import { shop } from '@/lib/shop/shop'

export const ensureStatic = 'navigation'

export const metadata: Metadata = {
  title: 'Link studio',
  description: 'Links, buttons and codes that lead to the vouchers of this shop.',
  robots: { index: false, follow: false },
}

/** For whoever markets the vouchers. It knows what every visitor may know, so it needs no password. */
export default async function StudioPage() {
  const catalogue = await cachedCatalogue()
  if (!catalogue) return <ClosedForAMoment />
  return (
    <>
      <h1 className="pt-6 pb-8 text-title">Link studio</h1>
      <NoScriptNotice what={noScriptMessages.studio} />
      <Studio
        drawn={listedVouchers(catalogue).map(withoutDescription)}
        collections={shop().collections}
        site={shopContext()}
        noteLimits={shop().noteLimits}
      />
    </>
  )
}
