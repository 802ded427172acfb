import localFont from 'next/font/local'

// next/font reads these calls at build time: every value has to stand here literally.

export const display = localFont({
  src: '../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2',
  variable: '--font-display',
  weight: '300 700',
  adjustFontFallback: 'Times New Roman',
})

export const displayItalic = localFont({
  src: '../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-italic.woff2',
  variable: '--font-display-italic',
  weight: '300 700',
  style: 'italic',
  preload: false,
  adjustFontFallback: 'Times New Roman',
})

export const displayExt = localFont({
  src: '../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-ext-wght-normal.woff2',
  variable: '--font-display-ext',
  weight: '300 700',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0',
    },
  ],
})

export const text = localFont({
  src: '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  variable: '--font-text',
  weight: '400 700',
  adjustFontFallback: 'Arial',
})

export const textExt = localFont({
  src: '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wght-normal.woff2',
  variable: '--font-text-ext',
  weight: '400 700',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0',
    },
  ],
})
