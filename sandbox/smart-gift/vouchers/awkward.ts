import { experience, monetary, paragraphs } from './build'

/** Vouchers a merchant could well type in, and a shop must survive. */
export const awkwardVouchers = [
  experience({
    id: 57,
    title:
      'The Whole Valley: A Guided Day from the River to the Ridge by Way of the Vineyard, the Water Meadows, the Flint Church and the Sheep Walk, with a Hot Lunch on the Way and a Tasting at the End of It',
    selling_description: paragraphs(
      'Eight miles in good company, at the pace of a conversation. It is a long walk, and it has a long name.',
      'Dogs on leads are welcome. Boots are not optional.',
    ),
    value: '58.00',
    persons_max: 12,
    image: 'river-valley',
  }),
  experience({
    id: 58,
    title: 'Blending Workshop: <b>Chardonnay</b> &amp; Pinot <script>alert(1)</script>',
    selling_description: paragraphs(
      'Make a cuvée of your own from <b>three</b> still wines, a pipette &amp; a steady hand, and take the bottle home.',
      '<script>alert(1)</script><img src=x onerror=alert(2)>Includes "all" materials & a light lunch, for tastes < or > average.',
    ),
    value: '72.25',
    persons_max: 3,
    available_count: 30,
    image: 'blending-bench',
  }),
  experience({
    id: 59,
    title: 'Wildflowers & Bees on the Chalk',
    selling_description: null,
    value: '18.00',
    persons_max: 6,
    image: 'wildflowers',
  }),
  experience({
    id: 61,
    title: 'Morning Yoga on the Lawn',
    selling_description: paragraphs(
      'An hour of gentle yoga under the walnut tree, with the rows falling away below. Mats, blankets and breakfast afterwards are all part of it.',
    ),
    value: '16.75',
    persons_max: 4,
    available_count: 14,
    // No picture has this name, so its address answers 404.
    image: 'lost-picture',
  }),
  monetary({
    id: 62,
    title: 'Estate Membership Contribution',
    selling_description: paragraphs(
      'A contribution to a year of membership: first pick of new vintages, the harvest party, and a vine with a name of your choosing.',
    ),
    min: '25.00',
    max: '250.00',
    increments: '25.00',
    image: null,
  }),
]
