/** What a shopper's assistant reads, and what the shopper sees of what it did. Amounts come in written out. */
export const agentMessages = {
  search:
    'Finds gift vouchers of this shop by words, kind and most money. Without any, all of them. Prices are in pounds.',
  words: 'Words to look for in titles and descriptions, for example "dinner"',
  kind: 'monetary: worth an amount; experience: something to do',
  most: 'The most it may cost, in pounds',
  read: 'Says everything about one voucher: what it is, which amounts or numbers of people it can be had for, what is left.',
  id: 'The voucher’s number, from search_vouchers',
  add: 'Puts one voucher into the shopper’s basket. Nothing is ordered and nothing is paid. Ask the shopper before you choose an amount or write words for them.',
  amount: 'In pounds, for a monetary voucher',
  persons: 'How many people, for an experience',
  to: 'Who it is for; printed on the voucher',
  from: 'Who it is from; printed on the voucher',
  message: 'A few words; printed on the voucher',
  basket: 'Says what is in the basket and what it comes to. Names and messages are not told.',
  checkout:
    'Opens the checkout for the shopper, who fills it in and pays. No tool can do that for them.',

  noNumber: 'id must be the number of a voucher.',
  noSuch: (id: number) => `There is no voucher ${id} that is sold here.`,
  noText: (name: string) => `${name} must be text.`,
  noAmount: (name: string) => `${name} must be a number.`,
  noKind: 'kind must be "monetary" or "experience".',
  tooLong: (name: string, most: number) => `${name} may have ${most} characters at most.`,
  wrong: (title: string, problem: string) => `${title}: ${problem}.`,
  notReached: 'The shop could not be asked just now. Try again in a moment.',
  empty: 'The basket is empty.',
  opened: 'The checkout is open. The shopper fills it in and pays.',

  did: (what: string) => `Your assistant added ${what} to your basket.`,
  toCheckout: 'Checkout',
  seeBasket: 'See your basket',
  dismiss: 'Got it',
}
