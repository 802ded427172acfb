import 'server-only'
import { env } from '@/lib/platform/env'
import { shop } from '@/lib/shop/shop'
import { type Colours, palette } from '@/lib/shop/theme-colours'

/** Whose shop it is, where, and in what colours: what pages elsewhere are told of it. */
export type Site = { shopUrl: string; shopName: string; colours: Colours }

export const site = (): Site => ({
  shopUrl: env().SHOP_URL,
  shopName: shop.name,
  colours: palette.light,
})
