/** Who takes the money of an order; `external`: the venue itself, elsewhere. */
export type ProviderName = 'stripe' | 'external'
