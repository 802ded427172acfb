import { errorMessages } from '@/lib/messages/page-errors'

/** Asks for this page anew, with or without script: a form without an action does that. */
export const TryAgain = () => (
  <form>
    <button type="submit" className="button">
      {errorMessages.again}
    </button>
  </form>
)
