import { either, plural } from '@/lib/messages/plural'

/** How an order stands, in the words of whoever reads it. Amounts and days come in written out. */
export const orderPageMessages = {
  title: 'Your order',
  thanks: (name: string) => (name ? `Thank you, ${name}` : 'Thank you'),
  /** The numbers follow. */
  number: (numbers: number) => either(numbers, 'Your order number is', 'Your order numbers are'),

  placing: 'Your order is being placed',
  placingWhy:
    'This usually takes a few seconds. This page updates itself. You can close it; your order will still go through.',
  placedSoFar: (placed: number, all: number) =>
    `${placed} of ${plural(all, 'gift')} placed so far.`,

  suspended: 'We can’t place orders just now',
  suspendedUnpaid:
    'You haven’t been charged, and your basket is as it was. If you have just paid, this page updates itself. If not, please try again in a few minutes.',
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
    'If you have just paid, this page updates itself. If not, go back to the checkout and place the order again: it will not be placed twice.',
  toCheckout: 'Back to the checkout',

  doubtful: 'We are checking your order',
  lost: (deliveries: number) =>
    `We sent your order, but ${either(deliveries, 'its', 'a')} confirmation got lost on the way back, so we can’t tell yet whether ${either(deliveries, 'it', 'all of it')} was placed.`,
  unfit: 'Something about its payment doesn’t fit, so nothing was ordered yet.',
  notAgain: 'Please don’t order again.',
  held: (deliveries: number) =>
    either(
      deliveries,
      'The money is held on your card. It is taken only if the order was placed, and released if it wasn’t.',
      'The money is held on your card. Only what was placed is taken, and the rest is released.',
    ),
  /** The venue's address stands between them. */
  byHand: (email: string) =>
    `We’re checking this ourselves. If it was placed, a confirmation will come to ${email}. If you don’t hear from us, email`,
  nameIt: (order: number) => `and quote order ${order}.`,

  contents: 'What you ordered',
  /** Beside the total: of an order that is sold in part. */
  pays: 'You pay',
}

/** Each way of an order that goes several. */
export const deliveryMessages = {
  confirmed: (email: string) => `A confirmation of each is on its way to ${email}.`,
  /** "By post, to Jane" */
  way: (way: string, recipient: string | null) => `${way}, to ${recipient ?? 'you'}`,
  waiting: 'Being placed…',
  /** The number follows. */
  number: 'Order number',
  unknown: 'We can’t tell yet whether this went through. We’re checking it ourselves.',
  notSold: 'This didn’t go through.',
  notCharged: 'You haven’t been charged for it.',
  refunded: 'What you paid for it is being refunded.',
}

/** Some of an order is sold and the rest is not. Amounts come in written out. */
export const partlySoldMessages = {
  title: 'Part of your order went through',
  how: (placed: number, all: number) =>
    `${placed} of your ${all} gifts went through. The ${either(all - placed, 'other one', 'others')} didn’t; the reason is below.`,
  beingTaken: (paid: string) =>
    `We’re taking ${paid} for what went through. The rest that is held on your card is being released.`,
  taken: (paid: string, rest: string) =>
    `You paid ${paid} for what went through, and nothing for the rest (${rest}).`,
  refunding: (rest: string) =>
    `You don’t pay for the rest: ${rest} is being refunded. Your bank may take a few days.`,
  byHand: (rest: string) =>
    `The ${rest} for the rest has not been given back yet: we are seeing to it ourselves.`,
  kept: 'What didn’t go through is still in your basket.',
}

/** What becomes of a sold order, or of one of its ways. */
export const timelineMessages = {
  title: 'What happens next',
  ordered: (email: string) =>
    `Order placed. Your confirmation ${email ? `is on its way to ${email}` : 'was sent'}.`,
  sent: (vouchers: number, way: string, { isPosted, isDated }: Sending) =>
    [
      either(vouchers, 'The voucher is', 'The vouchers are'),
      ` sent ${way.toLowerCase()}`,
      isPosted ? ', to the address you gave' : '',
      isDated ? '' : ', straight away',
      '.',
    ].join(''),
  last: (vouchers: number) => `Use ${either(vouchers, 'it', 'them')} by this date.`,
  forGiver: 'The day it is sent, for your calendar',
  forReceiver: 'Expiry reminder for the recipient',
}
type Sending = { isPosted: boolean; isDated: boolean }

/** The card to give today. */
export const announcementCardMessages = {
  title: 'Wrap it now',
  why: 'A card to put into their hands today. It says that a gift is coming, without revealing the voucher code.',
  to: 'Who is it for?',
  from: 'Who is it from?',
  name: 'Your card',
  something: (name: string) => `Something for ${name || 'you'}`,
  signed: (name: string) => `From ${name}`,
  print: 'Print the card',
  share: 'Share it',
  /** Opens what makes a link of the card. */
  orLink: 'Or send a link',
  /** "A gift voucher from Downland Estate: Harvest Day. It comes by email on Thursday 24 December 2026." */
  announcement: (titles: string[], shop: string, way: string, day: string | undefined) =>
    `${
      titles.length === 1
        ? `A gift voucher from ${shop}: ${titles[0]}. It comes`
        : `${titles.length} gift vouchers from ${shop}. They come`
    } ${way.toLowerCase()} ${day ? `on ${day}` : 'very soon'}.`,
}
