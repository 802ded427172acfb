import { plural } from '@/lib/messages/plural'

/** The voucher as the thing it will be. */
export const cardMessages = {
  name: 'Your voucher',
  kind: 'Gift voucher',
  to: 'To',
  from: 'From',
  code: 'Your code is printed here',
}

/** What a shopper fills in of a voucher, on its page and in the basket. */
export const selectionFormMessages = {
  amount: 'Amount',
  otherAmount: 'Other amount',
  multiples: (least: string, most: string, step: string) =>
    `Any multiple of ${step}, from ${least} to ${most}`,
  /** Where the least is no multiple of the step. */
  steps: (least: string, most: string, step: string) => `${least} to ${most}, in steps of ${step}`,
  persons: 'Number of people',
  fewer: 'Fewer',
  more: 'More',
  range: (least: number, most: number) => `${least} to ${most}`,
  to: 'To',
  from: 'From',
  message: 'Message',
  optional: 'Optional.',
  left: (count: number) => `${plural(count, 'character')} left`,
  tooMany: (count: number) => `Please shorten this by ${plural(count, 'character')}`,
}

/** What a voucher's page says around that. */
export const voucherMessages = {
  add: 'Add to basket',
  added: (what: string, held: number) =>
    `Added to your basket: ${what}. You have ${plural(held, 'gift')} in your basket.`,
  seeBasket: 'See your basket',
  seeOthers: 'See what else there is',
}
