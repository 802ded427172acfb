import type { ShopConfig } from '@/lib/shop/shop'

/** Everything a merchant edits. Prices are in pence. Checked when the shop is built. */
const shop: ShopConfig = {
  name: 'Downland Estate',
  tagline: 'Gift vouchers from the vineyard',
  introduction:
    'Tastings, long lunches and nights among the vines. Choose one, add a few words, and we will send it on the day you name.',
  theme: 'vineyard',
  look: { hero: { src: '/shop/vineyard.webp', width: 1600, height: 1067 } },
  noteLimits: { to: 40, from: 40, message: 200 },
  deliveryOptions: [
    { type_id: 1, name: 'By email', price: 0, needsAddress: false, dated: true },
    { type_id: 2, name: 'By post', price: 399, needsAddress: true, dated: true },
  ],
  // How many days ahead a day of delivery may be: 365 unless set.
  furthestDeliveryDays: 365,
  contact: { email: 'gifts@downland.example', phone: '01632 960 123' },
  law: {
    validity: { months: 24, from: 'purchase' },
    cancellation:
      'Changed your mind? Tell us within 14 days of buying and you get your money back, unless the voucher has been used or a date has been booked with it.',
    terms: {
      text: 'These words belong to a shop that is made up. Put your own terms here, or the address of the page they stand on.\n\nA voucher is worth what is printed on it. It can be used once, or in parts where its value is an amount of money, and it is not exchanged for cash. Whoever holds the code holds the voucher: keep it as you would keep money.',
    },
    privacy: {
      text: 'These words belong to a shop that is made up. Put your own here, or the address of the page they stand on.\n\nWe use your name, address and email to make and send the voucher and to answer you, and for nothing else. What you have in your basket stays in your browser until you order.',
    },
    company: 'Downland Estate is made up: a shop to look around in.',
  },
  links: [],
  collections: [
    {
      slug: 'for-two',
      name: 'For two',
      words: 'Suppers, nights and slow afternoons that are better shared.',
      vouchers: [38, 43, 42, 45, 47],
    },
    {
      slug: 'under-50',
      name: 'Under £50',
      words: 'A glass, a walk, a long lunch: small things that make a day of it.',
      vouchers: [41, 50, 46, 54, 55, 59],
    },
    {
      slug: 'christmas',
      name: 'Christmas',
      words: 'To put under the tree, and to look forward to until the days are long again.',
      vouchers: [37, 47, 43, 56, 48],
    },
  ],
  // Pages of these sites may show our vouchers in a frame: ['https://www.example.com'], or ['*'] for everybody's.
  embedOrigins: ['https://www.downland.example'],
}

export default shop
