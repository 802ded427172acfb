import { palette } from '@/lib/palette'
import type { Site } from '@/lib/site'

export const SHOP_URL = 'https://gifts.example.com'

export const SITE: Site = { shopUrl: SHOP_URL, shopName: 'Downland Estate', colours: palette.light }
