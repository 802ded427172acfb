const KB = 1024

/** Bytes that an order may have, and whatever else a shopper sends. */
export const LARGEST_BODY = 16 * KB
/** Bytes of a payment provider's event, which may be larger than that. */
export const LARGEST_EVENT = 256 * KB
