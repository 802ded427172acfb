import { resolveTheme } from '@/lib/shop/theme/theme'
import shop from '@/shop.config'

const { light, dark, corner } = resolveTheme(shop.theme, shop.look)

/** The colours of the shop's theme by day and by night and its corner in pixels, for what is drawn without its stylesheet. */
export const themeColours = { light, dark, corner }

export type Colours = typeof light
