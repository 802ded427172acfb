/** What a shopper is told while nobody has said how the shop is paid. */
export const NO_WAY_TO_PAY =
  'We can’t take orders on this website yet. Your basket is kept, and nothing has been charged.'

/** How a shop is paid, for its checkout page: on a page of the provider's, elsewhere, or not at all yet. */
export type PaymentWay = 'redirect' | 'elsewhere' | null
