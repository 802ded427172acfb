/** As long as the shop allows: 40 characters of name, 200 of message. */
export const NOTES = {
  to: 'Great-Aunt Josephine & Uncle Bartholomew',
  from: 'Everybody at number 12, and Wellington',
  message:
    'For all the years of Sunday lunches, lifts to the station and good advice that we did not take. Have the pudding, have the second glass, and stay until the sun goes down. With all our love, always!',
}

/** A basket as a generous shopper leaves it: an amount, a stay, and the longest title there is. Money in pence. */
export const FULL_BASKET = [
  { id: 37, value: 5_000, ...NOTES },
  { id: 38, value: 21_500, persons: 2, to: 'Jane', from: 'John', message: 'Thank You!' },
  { id: 57, value: 5_800, persons: 12 },
]

/** The same as a checkout posts it. Money in pounds. */
export const ORDERED = FULL_BASKET.map(({ id, value, ...rest }) => ({
  id: String(id),
  value: value / 100,
  ...rest,
}))
