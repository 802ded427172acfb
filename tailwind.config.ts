import type { Config } from 'tailwindcss'
import plugin from 'tailwindcss/plugin'

/** Vineyard: paper, ink, one accent, one support, hairlines in gold. Every pairing used is AA or better. */
const light = {
  '--paper': '#f7f3ea',
  '--wash': '#ece5d5',
  '--ink': '#1e2a23',
  '--soft': '#4b564e',
  '--accent': '#7b2237',
  '--on-accent': '#fdf8ef',
  '--support': '#2f4a3a',
  '--hairline': '#b8954a',
  '--danger': '#9b1c1c',
  '--picture': '1',
  // A voucher is printed matter: it keeps its paper in the dark.
  '--card-paper': '#fffdf6',
  '--card-ink': '#1e2a23',
  '--card-soft': '#4b564e',
  '--card-accent': '#7b2237',
  '--card-edge': '#d9c9a0',
}
/** The dark paper is the deep support tone, not black; pictures dim by 8 %. */
const dark = {
  '--paper': '#1b2a22',
  '--wash': '#26392f',
  '--ink': '#f4eee1',
  '--soft': '#c5cdc3',
  '--accent': '#eeb0bc',
  '--on-accent': '#33101a',
  '--support': '#b3d0bf',
  '--hairline': '#8f7a46',
  '--danger': '#ffb4a8',
  '--picture': '0.92',
}

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
      },
    },
    fontFamily: {
      display: ['var(--font-display)', 'var(--font-display-ext)', 'Georgia', 'serif'],
      hand: ['var(--font-display-italic)', 'var(--font-display-ext)', 'Georgia', 'serif'],
      text: ['var(--font-text)', 'var(--font-text-ext)', 'system-ui', 'sans-serif'],
    },
    fontSize: {
      note: [fluid(15, 15), '1.45'],
      body: [fluid(17, 18), '1.6'],
      lead: [fluid(19, 22), '1.5'],
      heading: [fluid(21, 26), '1.25'],
      title: [fluid(29, 44), '1.12'],
      display: [fluid(35, 60), '1.05'],
    },
    borderRadius: { none: '0', corner: '3px', full: '9999px' },
    extend: {
      maxWidth: { measure: '34rem', page: '76rem' },
      transitionTimingFunction: { DEFAULT: 'cubic-bezier(0.2, 0, 0, 1)' },
      transitionDuration: { DEFAULT: '180ms' },
    },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({ ':root': light, '@media (prefers-color-scheme: dark)': { ':root': dark } })
    }),
  ],
} satisfies Config
