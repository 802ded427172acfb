import type { Config } from 'tailwindcss'
import plugin from 'tailwindcss/plugin'
import { fontStacks } from './lib/shop/theme/font-fallbacks'
import { fontFaces } from './lib/shop/theme/fonts'
import { resolveTheme, variables } from './lib/shop/theme/theme'
import shop from './shop.config'

const { light, dark, card, fonts, corner } = resolveTheme(shop.theme, shop.look)
const { display, text } = fontStacks(fonts)

/** From `small` px on a phone of 360 to `large` px on a screen of 1280, in rem so that it grows with the reader's own size. */
function fluid(small: number, large: number) {
  const slope = (large - small) / (1280 - 360)
  const base = (small - slope * 360) / 16
  return `clamp(${small / 16}rem, ${base.toFixed(3)}rem + ${(slope * 100).toFixed(3)}vw, ${large / 16}rem)`
}

export default {
  content: [],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      paper: 'var(--paper)',
      wash: 'var(--wash)',
      ink: 'var(--ink)',
      soft: 'var(--soft)',
      accent: 'var(--accent)',
      'on-accent': 'var(--on-accent)',
      support: 'var(--support)',
      hairline: 'var(--hairline)',
      danger: 'var(--danger)',
      card: {
        paper: 'var(--card-paper)',
        ink: 'var(--card-ink)',
        soft: 'var(--card-soft)',
        accent: 'var(--card-accent)',
        edge: 'var(--card-edge)',
      },
    },
    fontFamily: {
      display: display.fontFamily,
      hand: ['hand', ...display.fontFamily],
      text: text.fontFamily,
    },
    fontSize: {
      note: [fluid(15, 15), '1.45'],
      body: [fluid(17, 18), '1.6'],
      lead: [fluid(19, 22), '1.5'],
      heading: [fluid(21, 26), '1.25'],
      title: [fluid(29, 44), '1.12'],
      display: [fluid(35, 60), '1.05'],
    },
    borderRadius: { none: '0', corner: `${corner}px`, full: '9999px' },
    extend: {
      // Inside a thing, between things, between parts of a page.
      spacing: { inner: fluid(20, 28), outer: fluid(32, 56), part: fluid(56, 104) },
      maxWidth: { measure: '34rem', page: '76rem' },
      transitionTimingFunction: { DEFAULT: 'cubic-bezier(0.2, 0, 0, 1)' },
      transitionDuration: { DEFAULT: '180ms' },
    },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({
        '@font-face': [...fontFaces(fonts), ...display.faces, ...text.faces],
        // Pictures dim by 8 % in the dark; a voucher is printed matter and does not change.
        ':root': { ...variables(light), ...variables(card, 'card-'), '--picture': '1' },
        '@media (prefers-color-scheme: dark)': {
          ':root': { ...variables(dark), '--picture': '0.92' },
        },
      })
    }),
  ],
} satisfies Config
