import { resolveTheme } from '@/lib/shop/theme/theme'
import shop from '@/shop.config'

/** The colours of the shop's theme by day and by night and its corner in pixels, for what is drawn without its stylesheet. */
export function themeColours() {
  const { light, dark, corner } = resolveTheme(shop.theme, shop.look)
  return { light, dark, corner }
}

export type Colours = ReturnType<typeof themeColours>['light']
