import { monetary, paragraphs } from './build'

/** Vouchers for an amount, with steps that trip careless arithmetic. */
export const monetaryVouchers = [
  monetary({
    id: 54,
    title: 'Tasting Room Voucher',
    selling_description: paragraphs(
      'Towards lunch, supper or a long afternoon over one good bottle. Whatever is not spent stays on the voucher for the next visit.',
    ),
    // 45 is not on the ladder: the last option is 40.
    min: '10.00',
    max: '45.00',
    increments: '10.00',
    image: 'bottle-and-plate',
  }),
  monetary({
    id: 55,
    title: 'A Glass on Us',
    selling_description: paragraphs(
      'Buy somebody their first glass at the Cellar Door. The price of a glass moves with the vintage, which is why this voucher goes up in tens of pence.',
    ),
    min: '5.00',
    max: '7.00',
    increments: '0.10',
    image: 'a-glass',
  }),
  monetary({
    id: 56,
    title: 'Cellar Door Voucher',
    selling_description: paragraphs(
      'For bottles to take home, honey from the bank, or a corkscrew that works. Our people at the Cellar Door are glad to let you taste before you choose.',
      'This voucher can be used at the Cellar Door only.',
    ),
    min: '12.50',
    max: '75.00',
    increments: '2.50',
    available_count: 200,
    image: 'bottles-on-a-shelf',
  }),
]
