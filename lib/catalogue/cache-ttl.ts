/** Milliseconds after which a list is read anew before it is shown. */
export const CATALOGUE_TTL = 20_000

/** Between two readings that went well, in milliseconds: the next one begins before the list is no longer fresh. */
export const REFRESH_INTERVAL = 16_000
