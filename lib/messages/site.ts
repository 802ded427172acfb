import { plural } from '@/lib/messages/plural'

/** What stands around every page. */
export const siteMessages = {
  skip: 'Skip to the content',
  about: 'About this shop',
  questions: 'Questions?',
  or: 'or',
  howItWorks: 'How vouchers work',
  accessibility: 'Accessibility',
}

/** The way to the basket. */
export const basketLinkMessages = {
  basket: 'Basket',
  holds: (count: number) => `Basket, ${plural(count, 'voucher')}`,
}
