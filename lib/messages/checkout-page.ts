/** What the checkout asks for, and how. */
export const checkoutPageMessages = {
  title: 'Checkout',
  description: 'Say where your vouchers go and place your order.',
  nothing: 'Your basket is empty, so there is nothing to order yet.',
  choose: 'Choose a voucher',

  aboutYou: 'About you',
  billing: 'Billing address',
  delivery: 'Delivery',
  recipient: 'Recipient',
  sameAsBilling: 'Post it to my billing address',
  date: 'Delivery date',
  dateHint: 'Leave blank to send it now, or pick a later day.',
  optional: 'Optional',
  didYouMean: (email: string) => `Did you mean ${email}?`,
  anotherLine: 'Add another line',

  problem: 'There is a problem',

  summary: 'Your order',
  change: 'Change the basket',
  forWhom: (name: string) => `For ${name}`,
  paidNext:
    'You’ll pay securely on the next page. If we can’t complete your order, you won’t be charged.',
  placing: 'Placing your order…',
  place: (total: string) => `Place order · ${total}`,
}

/** The box that only programs fill in, and the way on for a person whose password manager did. */
export const honeypotMessages = {
  box: 'Leave this empty',
  emptied:
    'A hidden box was filled in, perhaps by a password manager. We have emptied it, and nothing was ordered: place the order again.',
  again: 'The hidden box was filled in again. Tick the box to say that you are a person',
  person: 'I am a person: order it all the same',
}

/** What the boxes of the checkout are called. */
export const fieldLabels = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  emailHint: 'We’ll email your confirmation here.',
  line1: 'Address line 1',
  line2: 'Address line 2',
  line3: 'Address line 3',
  city: 'Town or city',
  county: 'County',
  postcode: 'Postcode',
}
