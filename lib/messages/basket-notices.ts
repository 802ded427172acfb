import { either, people } from '@/lib/messages/plural'

/** What a shopper reads when the basket had to change without them. Amounts and numbers of people come in written out. */
export const basketNotices = {
  goneUnsold: 'A voucher that is no longer sold was taken out of your basket.',
  goneSoldOut: (title: string) => `${title} has sold out, so it was taken out of your basket.`,
  goneTooMany: (title: string, left: number) =>
    `Only ${left} of ${title} ${either(left, 'is', 'are')} left, so one was taken out of your basket.`,
  newAmount: (title: string, was: string, is: string) =>
    `${title}: ${was} can’t be chosen any more, so it is now ${is}.`,
  newPrice: (title: string, was: string, is: string) => `${title} is now ${is}; it was ${was}.`,
  newPersons: (title: string, was: number, is: number) =>
    `${title} ${is < was ? 'now takes up to' : 'is now for at least'} ${people(is)}, so we’ve changed yours from ${was}.`,

  /** Of an order whose other vouchers were sold. A reason is a sentence, with its full stop or without. */
  notSold: (titles: string[], reasons: string[]) =>
    [
      `${titles.join(', ')} couldn’t be ordered, so ${either(titles.length, 'it is', 'they are')} still in your basket.`,
      `You haven’t been charged for ${either(titles.length, 'it', 'them')}.`,
      ...reasons.map((reason) => reason.replace(/[^.!?]$/, '$&.')),
    ].join(' '),

  // What a link could not put into it.
  linkUnsold: 'A voucher that is no longer sold was left out.',
  linkUnfit: (title: string) => `${title} can’t be bought as the link asks, so it was left out.`,
  linkSoldOut: (title: string) => `${title} has sold out, so it was left out.`,
  linkTooMany: (title: string) => `There are no more of ${title}, so one was left out.`,
}
