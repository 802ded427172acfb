import { PageMessage } from '@/components/site/page-message'
import { troubleWords, troublePageWords as words } from '@/lib/words/trouble'

/** While there never was a list of vouchers: true of every address, so nothing here says that one is wrong. */
export function ClosedForAMoment() {
  return (
    <PageMessage title={words.closed}>
      <p>{words.closedWhy}</p>
      {/* A form without an action asks for this page again, with or without script. */}
      <form>
        <button type="submit" className="button">
          {troubleWords.again}
        </button>
      </form>
    </PageMessage>
  )
}
