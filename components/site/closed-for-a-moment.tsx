import { PageMessage } from '@/components/site/page-message'

/** While there never was a list of vouchers: true of every address, so nothing here says that one is wrong. */
export function ClosedForAMoment() {
  return (
    <PageMessage title="We’re closed for a moment">
      <p>
        We can’t reach our voucher system just now. Your basket is safe, and nothing is wrong with
        the link you followed. It usually takes a minute.
      </p>
      {/* A form without an action asks for this page again, with or without script. */}
      <form>
        <button type="submit" className="button">
          Try again
        </button>
      </form>
    </PageMessage>
  )
}
