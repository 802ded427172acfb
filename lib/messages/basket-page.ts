import { plural } from '@/lib/messages/plural'

/** The basket's page, and what a cart link asks there. */
export const basketPageMessages = {
  title: 'Your basket',
  description: 'The vouchers you have chosen, ready to be changed or ordered.',
  empty: 'It is empty so far.',
  choose: 'Choose a voucher',
  remove: 'Remove',
  removed: (title: string) => `Removed: ${title}.`,
  undo: 'Undo',
  repeat: 'Another like this',
  changed: 'Your basket has changed',
  seen: 'All right',
  delivery: (ways: string[]) => `Delivery, chosen next: ${ways.join(', ')}.`,
  free: 'free',
  total: (total: string) => `Total ${total}`,
  checkout: 'Checkout',
}

export const cartLinkMessages = {
  title: 'Vouchers chosen for you',
  description: 'Puts the vouchers of a link into your basket.',
  question: (held: number) =>
    `Your basket already holds ${plural(held, 'voucher')}. What shall we do?`,
  add: 'Add to what is there',
  replace: 'Replace it',
  leave: 'Leave my basket',
  notReached: 'We couldn’t look these vouchers up just now. Your basket is as it was.',
}
