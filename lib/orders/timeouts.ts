import 'server-only'
import { scaled } from '@/lib/platform/time-scale'
import { SALE_DEADLINE } from '@/lib/smart-gift/sale'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Milliseconds, before the pace of the settings. */
const WAITS = {
  /** Between two sweeps of all processes together. */
  sweep: 30 * SECOND,
  /** How long one process has an order to itself for what it asks a payment provider, */
  lease: MINUTE,
  /** and to open a payment: a shopper waits for that. */
  openLease: 20 * SECOND,
  /** Nobody waits for the answer to an older sale any more, in whatever process: it is lost. */
  forgotten: SALE_DEADLINE + 10 * SECOND,
  /** A payment that nobody told us about is looked at so long after it was opened, then at growing distances. */
  firstLook: 2 * MINUTE,
  /** A payment page is made only for so long after the checkout, as its own life is counted from there. */
  canOpen: 20 * MINUTE,
  /** An order that is paid while nothing can be sold is looked at again. */
  suspended: 10 * SECOND,
  /** An order that is neither paid nor sold keeps its counted vouchers from others for so long; once paid, until it is sold or not. */
  reserve: 20 * MINUTE,
  /** Between two questions to a provider about one payment, */
  betweenChecks: 3 * SECOND,
  /** and how long one of them may take, with what follows from it. */
  checkLease: 40 * SECOND,
  /** Whoever writes an order down that is sold at once has begun to sell it by then, or is dead. */
  beginToSell: 10 * SECOND,
  /** With money held, a sale that could not be sent is given up. */
  tryToSell: 30 * MINUTE,
  /** Money that could be neither taken nor given back goes before a person. */
  tryToPay: 24 * HOUR,
  /** A refund that is on its way is asked about so long after it was made, then at growing distances up to an hour, */
  firstRefundLook: 2 * MINUTE,
  longestRefundLook: HOUR,
  /** and one that is still not through goes before a person. */
  refundLasts: 14 * 24 * HOUR,
  /** An order before a person is warned of at once, an error after a day, and fatal well before a card's hold lapses (7 days). */
  personSoon: 24 * HOUR,
  personNow: 5 * 24 * HOUR,
  /** Where something is still in doubt then, what is certainly sold is captured before the hold lapses. */
  holdEnds: 6 * 24 * HOUR,
  /** A checkout where nothing is to be paid here, and that nobody came back to. */
  abandoned: 24 * HOUR,
}

type Wait = keyof typeof WAITS

/** A wait in milliseconds. */
export const timeoutOf = (wait: Wait): number => scaled(WAITS[wait])

/** The moment that comes a wait after another, or after now. */
export const after = (wait: Wait, moment = new Date()): Date =>
  new Date(moment.getTime() + timeoutOf(wait))

/** The moment a wait ago. */
export const ago = (wait: Wait): Date => new Date(Date.now() - timeoutOf(wait))
