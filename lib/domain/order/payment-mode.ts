/** How a shop is paid, for its checkout page: on a page of the provider's, elsewhere, for now not, or not at all yet. */
export type PaymentMode = 'redirect' | 'elsewhere' | 'suspended' | null
