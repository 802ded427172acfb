import { plural } from '@/lib/messages/plural'

/** What the law wants said, and its texts. */
export const lawMessages = {
  goodToKnow: 'Good to know',
  validity: (howLong: string) => `Each voucher can be used for ${howLong}.`,
  howLong: (months: number, from: 'purchase' | 'delivery') =>
    `${plural(months, 'month')} from the day it is ${from === 'purchase' ? 'bought' : 'sent'}`,
  validUntil: (day: string) => `Valid until ${day}`,
  plusDelivery: (price: string) => `plus ${price} delivery`,
  plusDeliveryFrom: (least: string) => `plus delivery from ${least}`,
  terms: 'Terms of sale',
  privacy: 'Privacy',
}
