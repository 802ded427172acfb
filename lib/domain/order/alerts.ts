/** What a merchant is told of without asking. `checkout-open` and `list-fresh` end what came before them. */
export type AlertEvent =
  | 'order-needs-a-person'
  | 'hold-about-to-lapse'
  | 'checkout-closed'
  | 'checkout-open'
  | 'list-old'
  | 'list-fresh'
  | 'test'

/** Something to tell, once. No name, no address, no word of a shopper's and no order's token is in it. */
export type Alert = {
  /** The same event has the same key in every process and at every look. */
  key: string
  event: AlertEvent
  order: number | null
  since: Date
  text: string
  /** The key of the alert that this one ends. */
  ends?: string
}

/** How the shop stands at one moment. */
export type Standing = {
  now: Date
  /** Orders before a person; `why` is in our own words. */
  waiting: { order: number; why: string; since: Date }[]
  /** Orders whose money is held; `since` then. */
  held: { order: number; since: Date }[]
  /** Why no orders are taken; null: they are. */
  closed: { why: string; since: Date } | null
  /** When the list of vouchers was last read; null: never. */
  listReadAt: Date | null
  /** What was told of and is not over yet. */
  open: { key: string; event: AlertEvent; since: Date }[]
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** An order is told of at once, and again when it has waited so long. */
const AGAIN_AFTER = [0, DAY, 3 * DAY, 5 * DAY]
/** Milliseconds: Stripe lets a card's hold go after seven days (https://docs.stripe.com/payments/place-a-hold-on-a-payment-method). */
const HOLD_IS_LATE = 5 * DAY
const HOLD_LASTS = 7 * DAY
const LIST_IS_OLD = 10 * MINUTE

/** All that is to be told of how the shop stands; what was told already is among it, under the same key. */
export function alertsOf(standing: Standing): Alert[] {
  return [
    ...standing.waiting.map((each) => waitingAlert(each, standing.now)),
    ...standing.held.flatMap((each) => heldAlert(each, standing.now)),
    ...checkoutAlerts(standing),
    ...listAlerts(standing),
  ]
}

const ageOf = (since: Date, now: Date) => now.getTime() - since.getTime()

function waitingAlert({ order, why, since }: Standing['waiting'][number], now: Date): Alert {
  const age = ageOf(since, now)
  const times = AGAIN_AFTER.filter((wait) => age >= wait).length
  const still = times > 1 ? ` It has waited for ${Math.floor(age / DAY)} days.` : ''
  return {
    key: `order-${order}-${since.getTime()}-${times}`,
    event: 'order-needs-a-person',
    order,
    since,
    text: `Order ${order} needs a person: ${why}.${still} npm run orders -- show ${order}`,
  }
}

function heldAlert({ order, since }: Standing['held'][number], now: Date): Alert[] {
  if (ageOf(since, now) < HOLD_IS_LATE) return []
  const lapses = new Date(since.getTime() + HOLD_LASTS).toISOString().slice(0, 10)
  return [
    {
      key: `hold-${order}`,
      event: 'hold-about-to-lapse',
      order,
      since,
      text: `The money of order ${order} is held and lapses about ${lapses}. npm run orders -- show ${order}`,
    },
  ]
}

function checkoutAlerts({ closed, open, now }: Standing): Alert[] {
  const told = open.find(({ event }) => event === 'checkout-closed')
  if (closed)
    return [
      {
        key: told?.key ?? `checkout-closed-${closed.since.getTime()}`,
        event: 'checkout-closed',
        order: null,
        since: closed.since,
        text: `The shop takes no orders. ${closed.why}.`,
      },
    ]
  if (!told) return []
  const text = `The shop takes orders again. It took none for ${minutes(told.since, now)}.`
  return [over(told, 'checkout-open', now, text)]
}

function listAlerts({ listReadAt, open, now }: Standing): Alert[] {
  const told = open.find(({ event }) => event === 'list-old')
  if (!listReadAt) return []
  if (ageOf(listReadAt, now) >= LIST_IS_OLD)
    return [
      {
        key: `list-old-${listReadAt.getTime()}`,
        event: 'list-old',
        order: null,
        since: listReadAt,
        text: 'The list of vouchers is older than ten minutes: Smart Gift cannot be read. The shop goes on with the list it has.',
      },
    ]
  if (!told) return []
  const text = `The list of vouchers is fresh again. It was ${minutes(told.since, now)} old.`
  return [over(told, 'list-fresh', now, text)]
}

const minutes = (since: Date, now: Date) => `${Math.round(ageOf(since, now) / MINUTE)} minutes`

const over = ({ key }: { key: string }, event: AlertEvent, since: Date, text: string): Alert => ({
  key: `${event}-${key}`,
  event,
  order: null,
  since,
  text,
  ends: key,
})
