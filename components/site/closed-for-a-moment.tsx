import { PageMessage } from '@/components/site/page-message'
import { TryAgain } from '@/components/site/try-again'
import { errorPageMessages as words } from '@/lib/messages/page-errors'

/** While there never was a list of vouchers: true of every address, so nothing here says that one is wrong. */
export const ClosedForAMoment = () => (
  <PageMessage title={words.closed}>
    <p>{words.closedWhy}</p>
    <TryAgain />
  </PageMessage>
)
