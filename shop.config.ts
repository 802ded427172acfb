import type { ShopConfig } from '@/lib/shop'

/** Everything a merchant edits. Prices are in pence. Checked when the shop starts. */
const shop: ShopConfig = {
  name: 'Downland Estate',
  tagline: 'Gift vouchers from the vineyard',
  introduction:
    'Tastings, long lunches and nights among the vines. Choose one, add a few words, and we will send it on the day you name.',
  noteLimits: { to: 40, from: 40, message: 200 },
  deliveryOptions: [
    { type_id: 1, name: 'By email', price: 0, needsAddress: false, dated: true },
    { type_id: 2, name: 'By post', price: 399, needsAddress: true, dated: true },
  ],
  contact: { email: 'gifts@downland.example', phone: '01632 960 123' },
  links: [],
}

export default shop
