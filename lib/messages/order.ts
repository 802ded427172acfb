/** Why an order was not sold, where nobody else has given a reason. */
export const refusalMessages = {
  bySmartGift: 'Smart Gift refused this order.',
  notReached: 'We couldn’t reach our voucher system in time, so nothing was ordered.',
  suspended: 'We couldn’t take orders for a while, so nothing was ordered.',
  byHand: 'We looked into this order: it was not placed.',
}

/** Where the money of an order is that was not sold. The total comes in written out. */
export const moneyMessages = {
  released: 'You have not been charged: the money held on your card has been released.',
  beingReleased: 'You have not been charged: the money held on your card is being released.',
  refunded: (total: string) =>
    `Your payment of ${total} has been refunded in full; your bank may take a few days to show it.`,
  beingRefunded: (total: string) => `Your payment of ${total} is being refunded in full.`,
  refunding: (total: string) =>
    `Your payment of ${total} is being refunded in full. Your bank may take a few days.`,
  givenBackByHand: (total: string) =>
    `Your payment of ${total} has not been given back yet: we are seeing to it ourselves.`,
  notCharged: 'You have not been charged.',
}

/** The days of an order in somebody's calendar. */
export const calendarMessages = {
  sent: (shop: string) => `Your gift from ${shop} is sent`,
  last: (shop: string) => `Last day to use your voucher from ${shop}`,
}

/** While the database does not answer, nobody can say how an order stands. */
export const orderUnavailableMessages = {
  title: 'We can’t look up your order just now',
  message:
    'We can’t look up your order just now. What you have ordered is safe. Please don’t order again, and try again in a minute.',
  why: 'What you have ordered is safe, and it goes on all the same. Please don’t order again. It usually takes a minute until this page works again.',
}
