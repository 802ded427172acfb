import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TextPage } from '@/components/site/text-page'
import { Description } from '@/components/voucher/description'
import { legalPage } from '@/lib/domain/law'
import { shop } from '@/lib/shop/shop'

type Props = PageProps<'/legal/[slug]'>

export const ensureStatic = 'navigation'
/** Whole or not at all: a page that shows a frame first has said 200 before it knows. */
export const instant = false

/** Next wants one address at build even where there are none. */
export const generateStaticParams = () => ['terms', 'privacy', '0'].map((slug) => ({ slug }))

const findPage = async (params: Props['params']) => legalPage(shop().law ?? {}, (await params).slug)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await findPage(params)
  return page ? { title: page.title } : {}
}

export default async function LegalPage({ params }: Props) {
  const page = await findPage(params)
  if (!page) notFound()
  return (
    <TextPage title={page.title}>
      <Description text={page.text} />
    </TextPage>
  )
}
