import 'server-only'
import { checkoutRequest } from '@/lib/domain/order/checkout-schema'
import { deliveryDays, londonDate } from '@/lib/domain/order/delivery-date'
import { chosenProvider } from '@/lib/payments/gateways'
import { shop } from '@/lib/shop/shop'

type Schema = ReturnType<typeof checkoutRequest>
const made: { today?: string; schema?: Schema } = {}

/** A posted checkout by the one schema. That takes milliseconds to make and its rules change with the day, so it is made once a day. */
export function parseCheckout(body: unknown, now = new Date()): ReturnType<Schema['safeParse']> {
  const today = londonDate(now)
  if (made.today !== today || !made.schema) {
    made.schema = checkoutRequest({
      ...shop(),
      days: deliveryDays(today, shop()),
      isAddressAsked: chosenProvider()?.till != null,
    })
    made.today = today
  }
  return made.schema.safeParse(body)
}
