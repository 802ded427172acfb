import { either } from '@/lib/messages/plural'

/** How an order stands, in the words of whoever reads it. Amounts and days come in written out. */
export const orderPageMessages = {
  title: 'Your order',
  thanks: (name: string) => (name ? `Thank you, ${name}` : 'Thank you'),
  /** The number follows. */
  number: 'Your order number is',

  placing: 'Your order is being placed',
  placingWhy:
    'This usually takes a few seconds. You can leave this page open; it follows by itself. If you close it, your order goes on all the same.',

  suspended: 'We can’t place orders just now',
  suspendedUnpaid:
    'You haven’t been charged, and your basket is as it was. If you have just paid, this page follows by itself. If not, please try again in a few minutes.',
  suspendedHeld: (total: string) =>
    `Your ${total} is held on your card, and nothing has been taken. We’ll place your order as soon as we can. If we can’t within half an hour, we’ll release the money.`,
  suspendedCharged: (total: string) =>
    `We have your payment of ${total}. We’ll place your order as soon as we can. If we can’t within half an hour, we’ll refund you in full.`,
  suspendedFollow: 'This page updates itself; you can close it. Please don’t order again.',

  refused: 'This order couldn’t be placed',
  asItWas: 'Your basket is as it was.',
  toBasket: 'Back to your basket',

  unpaid: 'This order wasn’t paid',
  unpaidWhy: 'You have not been charged, nothing was ordered, and your basket is as it was.',
  waiting: 'We are waiting for your payment',
  waitingWhy:
    'If you have just paid, this page follows by itself. If not, go back to the checkout and place the order again: it will not be placed twice.',
  toCheckout: 'Back to the checkout',

  doubtful: 'We are checking your order',
  lost: 'We sent your order, but its confirmation got lost on the way back, so we can’t tell yet whether it was placed.',
  unfit: 'Something about its payment doesn’t fit, so nothing was ordered yet.',
  notAgain: 'Please don’t order again.',
  held: 'The money is held on your card. It is taken only if the order was placed, and released if it wasn’t.',
  /** The venue's address stands between them. */
  byHand: (email: string) =>
    `We look into it by hand. If it was placed, a confirmation comes to ${email}. If you hear nothing, write to`,
  nameIt: (order: number) => `and name our order ${order}.`,

  contents: 'What you ordered',
}

/** What becomes of a sold order. */
export const timelineMessages = {
  title: 'What happens, and when',
  ordered: (email: string) =>
    `You ordered. The confirmation ${email ? `goes to ${email}` : 'was sent'}.`,
  sent: (vouchers: number, way: string, { isPosted, isDated }: Sending) =>
    [
      either(vouchers, 'The voucher is', 'The vouchers are'),
      ` sent ${way.toLowerCase()}`,
      isPosted ? ', to the address you gave' : '',
      isDated ? '' : ', straight away',
      '.',
    ].join(''),
  last: (vouchers: number) => `The last day to use ${either(vouchers, 'it', 'them')}.`,
  forGiver: 'The day it is sent, for your calendar',
  forReceiver: 'The last day, for the calendar of whoever gets it',
}
type Sending = { isPosted: boolean; isDated: boolean }

/** The card to give today. */
export const announcementCardMessages = {
  title: 'Wrap it now',
  why: 'A card to put into their hands today. It says that a gift is coming, and gives nothing away that could be spent.',
  to: 'Who is it for?',
  from: 'Who is it from?',
  name: 'Your card',
  something: (name: string) => `Something for ${name || 'you'}`,
  signed: (name: string) => `From ${name}`,
  print: 'Print the card',
  share: 'Share it',
  /** "A gift voucher from Downland Estate: Harvest Day. It comes by email on Thursday 24 December 2026." */
  announcement: (titles: string[], shop: string, way: string, day: string | undefined) =>
    `${
      titles.length === 1
        ? `A gift voucher from ${shop}: ${titles[0]}. It comes`
        : `${titles.length} gift vouchers from ${shop}. They come`
    } ${way.toLowerCase()} ${day ? `on ${day}` : 'very soon'}.`,
}
