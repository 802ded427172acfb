/** Finding an order again, by its number and the email it was placed with. */
export const findOrderMessages = {
  title: 'Find my order',
  description: 'See how your order stands, with its number and your email address.',
  why: 'Enter your order number and the email address you ordered with.',
  number: 'Order number',
  numberHint: 'It’s on your confirmation, for example 1042.',
  email: 'Email',
  find: 'Find my order',
  finding: 'Looking…',

  /** One answer, whatever is wrong: nobody learns which numbers and addresses there are. */
  notFound:
    'We couldn’t find an order with that number and email address. Please check both, or write to us.',
  tooMany: 'You’ve tried this several times. Please wait a few minutes, then try again.',
  away: 'We can’t look up orders just now. Your order is safe. Please try again in a minute.',
  notReached: 'We couldn’t reach the shop. Please check your connection and try again.',

  yours: 'Your orders on this device',
  order: (id: number) => `Order ${id}`,
  placed: (day: string) => `placed on ${day}`,
  forget: 'Remove this list',
}
