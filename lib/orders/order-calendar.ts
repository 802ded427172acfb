import type { Law } from '@/lib/domain/law'
import { orderDates } from '@/lib/domain/order/order-dates'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { calendarMessages } from '@/lib/messages/order'
import { calendarFile } from '@/lib/orders/ics-file'

const A_MONTH = 30

export type CalendarReader = 'giver' | 'receiver'

type Venue = { name: string; law?: Law }

/**
 * The calendar file of a sold order: for the giver the day it is sent, for the receiver the last day to use it. Neither has a
 * code, an order number or a name in it. Null where there is no such day.
 */
export function orderCalendar(
  order: PublicOrder,
  reader: CalendarReader,
  { name, law }: Venue,
): string | null {
  if (order.status !== 'sold') return null
  const { ordered, sent, last } = orderDates(order, law?.validity)
  const day = {
    giver: { date: sent, title: calendarMessages.sent(name) },
    receiver: last && {
      date: last,
      title: calendarMessages.last(name),
      remind: A_MONTH,
    },
  }[reader]
  if (!day) return null
  const uid = `${reader}-${order.id}@smart-gift-storefront`
  const words = order.lines.map(({ title }) => title).join('\n')
  return calendarFile({ uid, written: ordered, words, ...day })
}
