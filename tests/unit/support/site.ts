import type { Site } from '@/lib/marketing/shop-context'
import { palette } from '@/lib/shop/theme-colours'

export const SHOP_URL = 'https://gifts.example.com'

export const SITE: Site = { shopUrl: SHOP_URL, shopName: 'Downland Estate', colours: palette.light }
