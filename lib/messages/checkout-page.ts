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
  sameAsBilling: 'Name and address are the same as billing',
  date: 'Delivery date',
  dateHint: 'Optional: from tomorrow on. Without a date it is sent straight away.',
  optional: 'Optional',
  didYouMean: (email: string) => `Did you mean ${email}?`,
  anotherLine: 'Add another line',

  problem: 'There is a problem',

  summary: 'Your order',
  change: 'Change the basket',
  forWhom: (name: string) => `For ${name}`,
  paidNext:
    'Next you pay, on a secure page. If the order can’t be placed after all, you get everything back.',
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
  emailHint: 'Your confirmation goes here.',
  line1: 'Address line 1',
  line2: 'Address line 2',
  line3: 'Address line 3',
  city: 'Town or city',
  county: 'County',
  postcode: 'Postcode',
}
