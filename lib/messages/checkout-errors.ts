import { either } from '@/lib/messages/plural'

/** What is wrong with a box of the checkout, as the form and the answer to a posted order both say it. */
export const fieldMessages = {
  line1: 'Enter address line 1, usually the building and street',
  city: 'Enter a town or city',
  county: 'Enter a county',
  postcode: 'Enter a postcode',
  firstName: 'Enter your first name',
  lastName: 'Enter your last name',
  recipientFirstName: "Enter the recipient's first name",
  recipientLastName: "Enter the recipient's last name",
  email: 'Enter an email address in the form name@example.com',
  delivery: 'Choose how to deliver it',
  deliveryTwice: 'Choose one way for all vouchers, or one for each, not both',
  tooManyWays: (most: number) => `Send the vouchers of one order at most ${most} different ways`,
  linesOfWay: 'Choose the vouchers that go this way',
  noSuchLine: 'Choose vouchers that are in the basket',
  lineTwice: 'Choose one way for each voucher: one of these goes another way already',
  lineLeftOut: 'Choose a way for every voucher',
  realDate: 'Enter a real date',
  laterDate: 'Choose a day from tomorrow on',
  earlierDate: (last: string) => `Choose a day up to ${last}`,
  onlyAtOnce: 'Leave the day empty: this can only be sent straight away',
  noDate: (delivery: string) => `${delivery}: no day can be chosen`,
  tooLong: (most: number) => `Use ${most} characters or fewer`,
  unprintable: 'Remove the characters that cannot be printed',
}

/** What is wrong with a line of the basket when it is ordered. Amounts come in written out. */
export const lineMessages = {
  noAmount: 'Choose an amount',
  notPounds: 'Enter an amount in pounds, with pence of at most two digits',
  noPersons: 'Choose a number of people',
  persons: (range: string, most: number) => `Choose ${range} ${either(most, 'person', 'people')}`,
  unknown: 'This voucher does not exist',
  notSold: 'This voucher is no longer sold',
  soldOut: (title: string) => `${title} has sold out`,
  tooMany: (title: string, left: number) => `Only ${left} of ${title} left`,
  newPrice: (price: string) => `The price is now ${price}`,
  emptyBasket: 'Your basket is empty',
  fullBasket: (most: number) => `Order at most ${most} vouchers at a time`,
}

/** What becomes of an order that could not be placed; each says where the money is, or whether it may be sent again. */
export const placingMessages = {
  needsCorrecting: 'Some of this needs correcting.',
  changed: 'Some of this can no longer be bought as chosen.',
  notReached:
    'We couldn’t reach the shop. Check your connection and place the order again: it will not be placed twice.',
  unavailable:
    'We can’t take orders at the moment. You have not been charged. Please try again in a minute.',
  suspended:
    'We can’t take orders just now. You haven’t been charged, and your basket is as it was. Please try again in a few minutes.',
  tooMany: (seconds: number) =>
    seconds <= 60
      ? 'Too many orders were placed from here in the last minute. You have not been charged. Please try again in a minute.'
      : `Too many payments were begun from here in the last hour. You have not been charged. Please try again in ${Math.ceil(seconds / 60)} minutes.`,
  noWayToPay:
    'We can’t take orders on this website yet. Your basket is kept, and nothing has been charged.',
  closing:
    'You began to pay for an earlier order, and we first have to make sure that it can’t be paid as well. Please try again in a minute: nothing is placed twice.',
  usedBefore: 'This checkout was used for another order already.',
  noKey: 'This checkout has no key of its own. Reload the page and try again.',
  trapped: 'This order could not be taken: “leave_blank” has to stay empty.',
}

/** What a program reads that posts something else than our checkout does. */
export const requestMessages = {
  closed: 'The shop is closed for a moment.',
  foreign: 'This order did not come from our shop.',
  notJson: 'Send the order as application/json.',
  notForm: 'Send the form as application/x-www-form-urlencoded.',
  unreadable: 'This order could not be read: it is not JSON.',
  tooLarge: 'This order is too large. Order fewer vouchers at a time.',
  tooSlow: 'This came too slowly. Please send it again.',
  encoded: 'Send this as it is, without compressing it.',
  brokenOff: 'This did not arrive whole. Please send it again.',
}
