import { PageMessage } from '@/components/site/page-message'
import { TryAgain } from '@/components/site/try-again'
import { orderUnavailableMessages as words } from '@/lib/messages/order'

/** While the database does not answer: true of every order, also of one that there is not. */
export const OrderAway = () => (
  <PageMessage title={words.title}>
    <p>{words.why}</p>
    <TryAgain />
  </PageMessage>
)
