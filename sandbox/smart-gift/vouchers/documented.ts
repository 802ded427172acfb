import type { Voucher } from '../wire'

/** The contract's two examples word for word, but for their pictures. */
export const documentedVouchers: Voucher[] = [
  {
    id: 37,
    title: 'Monetary Gift Voucher',
    selling_description:
      'Create your own personalised experience at Rathfinny Wine Estate with this voucher. This voucher can be redeemed at the Cellar Door, Tasting Room restaurant and Flint Barns. \r\n\r\nThis voucher is valid for 24 months after purchase.',
    type: 'monetary',
    status: 'active',
    value: null,
    min: '10.00',
    max: '1000.00',
    persons_min: 1,
    persons_max: 1,
    increments: '5.00',
    available_count: null,
    expiry: null,
    image: 'estate-morning',
    created_at: '2020-10-25T15:58:30.000000Z',
    updated_at: '2020-11-13T14:35:04.000000Z',
  },
  {
    id: 38,
    title: 'Dinner, Bed & Breakfast for two at the Flint Barns',
    selling_description:
      'Enjoy a short break away in the heart of the vineyard with this experience, including a three-course dinner for two in the Flint Barns dining room, one night’s accommodation in a double room followed by a delicious home cooked breakfast. The Flint Barns is nestled in the heart of the South Downs so is the perfect place for a relaxing night away. Enjoy a three-course dinner of comforting and wholesome dishes, led by our Estate Head Chef Chris Bailey, in a relaxed and informal setting. To book, please call the Flint Barns on 01323 874030 or email flintbarns@rathfinnyestate.com. Booking in advance is essential and please mention the voucher at the time of booking. \r\n\r\nThis voucher is valid for 24 months after purchase.',
    type: 'experience',
    status: 'active',
    value: '215.00',
    min: null,
    max: null,
    persons_min: 1,
    persons_max: 4,
    increments: null,
    available_count: 23,
    expiry: null,
    image: 'barns-at-night',
    created_at: '2020-10-30T12:19:27.000000Z',
    updated_at: '2020-12-07T10:23:27.000000Z',
  },
]
