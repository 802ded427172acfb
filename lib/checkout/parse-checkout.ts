import 'server-only'
import { earliestDeliveryDate } from '@/lib/checkout/delivery-date'
import { checkoutRequest } from '@/lib/checkout/request'
import { shop } from '@/lib/shop'

type Schema = ReturnType<typeof checkoutRequest>
const made: { day?: string; schema?: Schema } = {}

/** A posted checkout by the one schema. That takes milliseconds to make and its rules change with the day, so it is made once a day. */
export function parseCheckout(body: unknown, now = new Date()): ReturnType<Schema['safeParse']> {
  const day = earliestDeliveryDate(now)
  if (made.day !== day || !made.schema) {
    made.schema = checkoutRequest({ ...shop, now })
    made.day = day
  }
  return made.schema.safeParse(body)
}
