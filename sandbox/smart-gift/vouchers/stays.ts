import { experience, paragraphs } from './build'

/** Nights on the estate, and the vouchers an online shop must treat by their status. */
export const stayVouchers = [
  experience({
    id: 43,
    title: 'Two Nights for Two at the Flint Barns',
    selling_description: paragraphs(
      'Arrive on Friday in time for supper by the stove, spend Saturday doing as much or as little as you like, and wake twice to rooks, church bells and nothing else.',
      'Breakfast on both mornings and supper on the first evening are included. The price is for each person, for two sharing a double room.',
    ),
    value: '195.00',
    persons_min: 2,
    persons_max: 2,
    available_count: 9,
    image: 'bedroom-window',
  }),
  experience({
    id: 50,
    title: 'Stargazing Night on the Downs',
    selling_description: paragraphs(
      'The Downs are dark enough here to see the Milky Way with the naked eye. A local astronomer brings a telescope to the top barn, we bring blankets, soup and mulled wine.',
      'On clear nights near the new moon, October to March. If the clouds win, you come again.',
    ),
    value: '38.00',
    persons_max: 5,
    available_count: 22,
    image: 'night-sky',
  }),
  experience({
    id: 51,
    title: 'From the Library: A Vertical Tasting for Friends of the Estate',
    selling_description: paragraphs(
      'Six vintages of one wine, from the first we ever bottled to the one still resting on its lees, poured in the cellar by the person who made them.',
      'Offered to friends of the estate by invitation, so this page is on no list.',
    ),
    status: 'hidden',
    value: '120.00',
    persons_max: 4,
    available_count: 16,
    image: 'cellar-arches',
  }),
  experience({
    id: 52,
    title: 'Lambing Weekend',
    selling_description: paragraphs(
      'Help our shepherd through the busiest weekend of her year. Closed until the flock is back on the hill.',
    ),
    status: 'disabled',
    value: '150.00',
    persons_max: 2,
    image: 'sheep-on-the-hill',
  }),
  experience({
    id: 53,
    title: 'Coffee & Cake at the Cellar Door',
    selling_description: paragraphs(
      'A pot of coffee and a slice of whatever came out of the oven this morning. Bought and enjoyed at the counter.',
    ),
    status: 'at_counter_only',
    value: '9.50',
    persons_max: 4,
    image: 'coffee-at-the-door',
  }),
]
