import { plural } from '@/lib/messages/plural'

/** The basket's page, and what a cart link asks there. */
export const basketPageMessages = {
  title: 'Your basket',
  description: 'The vouchers you have chosen, ready to be changed or ordered.',
  empty: 'Your basket is empty.',
  choose: 'Choose a voucher',
  remove: 'Remove',
  removed: (title: string) => `Removed: ${title}.`,
  undo: 'Undo',
  repeat: 'Add another',
  changed: 'Your basket has changed',
  seen: 'Got it',
  /** "Free by email or £3.99 by post. You’ll choose next." */
  delivery: (ways: { price: string | null; way: string }[]) =>
    `${ways
      .map(({ price, way }) => `${price ?? 'free'} ${way}`)
      .join(' or ')
      .replace(/^f/, 'F')}. You’ll choose next.`,
  total: (total: string) => `Total ${total}`,
  checkout: 'Checkout',
}

export const cartLinkMessages = {
  title: 'Vouchers chosen for you',
  description: 'Puts the vouchers of a link into your basket.',
  question: (held: number) =>
    `Your basket already holds ${plural(held, 'voucher')}. Add these, or start again?`,
  add: 'Add to my basket',
  replace: 'Start again',
  leave: 'Keep my basket as it is',
  notReached: 'We couldn’t look these vouchers up just now. Your basket is as it was.',
}
