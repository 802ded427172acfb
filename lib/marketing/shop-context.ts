import 'server-only'
import { env } from '@/lib/platform/env'
import { shop } from '@/lib/shop/shop'
import { type Colours, themeColours } from '@/lib/shop/theme-colours'

/** Whose shop it is, where, and in what colours: what pages elsewhere are told of it. */
export type ShopContext = { shopUrl: string; shopName: string; colours: Colours }

export const shopContext = (): ShopContext => ({
  shopUrl: env().SHOP_URL,
  shopName: shop().name,
  colours: themeColours().light,
})
