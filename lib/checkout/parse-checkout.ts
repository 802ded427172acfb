import 'server-only'
import { deliveryDays, londonDate } from '@/lib/checkout/delivery-date'
import { checkoutRequest } from '@/lib/checkout/request'
import { shop } from '@/lib/shop'

type Schema = ReturnType<typeof checkoutRequest>
const made: { today?: string; schema?: Schema } = {}

/** A posted checkout by the one schema. That takes milliseconds to make and its rules change with the day, so it is made once a day. */
export function parseCheckout(body: unknown, now = new Date()): ReturnType<Schema['safeParse']> {
  const today = londonDate(now)
  if (made.today !== today || !made.schema) {
    made.schema = checkoutRequest({ ...shop, days: deliveryDays(today, shop) })
    made.today = today
  }
  return made.schema.safeParse(body)
}
