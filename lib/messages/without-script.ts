/** What a page says that needs JavaScript and has none. */
export const noScriptMessages = {
  needed: (what: string) =>
    `${what} needs JavaScript, which is switched off or has not arrived. Switch it on, give it a moment, or reload the page.`,
  reload: 'Reload the page',
  orWrite: 'Or write to us, and we see to it by hand:',

  // What needs it, as the sentence starts, and what there is instead.
  search: 'Searching and sorting',
  noSearch: 'All vouchers are here all the same.',
  choice: 'Choosing this voucher',
  basket: 'Showing what you have chosen',
  cartLink: 'Taking these vouchers along',
  checkout: 'Ordering',
  card: 'Writing on this card',
  noCard: 'You can print it as it is.',
  following: 'Following your order by itself',
  noFollowing: 'Reload the page to see how it stands.',
  gift: 'Opening your gift',
  studio: 'Making links',
}
