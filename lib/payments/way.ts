/** How a shop is paid, for its checkout page: on a page of the provider's, elsewhere, or not at all yet. */
export type PaymentWay = 'redirect' | 'elsewhere' | null
