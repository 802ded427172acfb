/** What any page may have to say. */
export const errorMessages = {
  /** Before what is wrong with a box, and before the title of a page with such boxes. */
  error: 'Error: ',
  moment: 'One moment…',
  again: 'Try again',
}

/** Pages that have only trouble to tell. */
export const errorPageMessages = {
  closed: 'We’re closed for a moment',
  closedWhy:
    'We can’t reach our voucher system just now. Your basket is safe, and nothing is wrong with the link you followed. It usually takes a minute.',
  notFound: 'We couldn’t find that',
  notFoundTitle: 'Page not found',
  notFoundWhy: 'The voucher may no longer be for sale, or the link may be incomplete.',
  seeAll: 'See all vouchers',
}

/** Drawn in the browser, where everything else failed. */
export const crashMessages = {
  title: 'Something went wrong here',
  why: 'Your basket is safe. Try again; if it keeps happening, please tell us.',
}
