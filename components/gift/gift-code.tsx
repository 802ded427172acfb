import { lazy, Suspense } from 'react'

const Code = lazy(() => import('@/components/gift/printed-code'))

/** The link as a code on a card to print; loaded when a card is there. On a small screen the card is too small for it, on paper it is not. */
export const GiftCode = ({ url }: { url: string }) => (
  <div className="hidden sm:block print:block">
    <Suspense>{url && <Code url={url} />}</Suspense>
  </div>
)
