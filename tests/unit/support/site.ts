import type { ShopContext } from '@/lib/marketing/shop-context'
import { themeColours } from '@/lib/shop/theme-colours'

export const SHOP_URL = 'https://gifts.example.com'

export const SITE: ShopContext = {
  shopUrl: SHOP_URL,
  shopName: 'Downland Estate',
  colours: themeColours().light,
}
