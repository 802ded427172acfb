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

/** The question before visits are counted. */
export const consentMessages = {
  question: 'May we count your visit?',
  why: 'If you accept, Google Analytics sets cookies and learns which vouchers are looked at and which link or advert led here. The shop works just as well without.',
  accept: 'Accept',
  reject: 'Reject',
}

export const consentAgainMessages = 'Cookie choices'
