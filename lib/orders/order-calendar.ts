import type { Law } from '@/lib/domain/law'
import { linesOf } from '@/lib/domain/order/order'
import { orderDates } from '@/lib/domain/order/order-dates'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { calendarMessages } from '@/lib/messages/order'
import { calendarFile } from '@/lib/orders/ics-file'

const A_MONTH = 30

export type CalendarReader = 'giver' | 'receiver'

type Venue = { name: string; law?: Law }

/**
 * The calendar file of one sold delivery, counted from 0: for the giver the day it is sent, for the receiver the last day to use it.
 * Neither has a code, an order number or a name in it. Null where there is no such day.
 */
export function orderCalendar(
  order: PublicOrder,
  reader: CalendarReader,
  { name, law }: Venue,
  position = 0,
): string | null {
  const delivery = order.deliveries[position]
  if (delivery?.status !== 'sold') return null
  const { ordered, sent, last } = orderDates({ ...order, delivery }, law?.validity)
  const day = {
    giver: { date: sent, title: calendarMessages.sent(name) },
    receiver: last && {
      date: last,
      title: calendarMessages.last(name),
      remind: A_MONTH,
    },
  }[reader]
  if (!day) return null
  const part = position > 0 ? `-${position + 1}` : ''
  const uid = `${reader}-${order.id}${part}@smart-gift-storefront`
  const words = linesOf(order.lines, delivery)
    .map(({ title }) => title)
    .join('\n')
  return calendarFile({ uid, written: ordered, words, ...day })
}
