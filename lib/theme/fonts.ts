/** Where the files of one weight are, and of all of them in one. */
const FILES = {
  '400': { scope: '@fontsource', cut: '400' },
  '400 700': { scope: '@fontsource-variable', cut: 'wght' },
}

type Fallback = { local: string; sizeAdjust: string; ascent: string; descent: string }
type Face = {
  /** The name of its package. */
  name: string
  /** What it is needed in: titles in one weight, whose file is half as large as that of all of them. */
  weight: keyof typeof FILES
  /** The system's face until it is there, scaled so that nothing moves when it comes. */
  fallback: Fallback
}
type Pair = { display: Face; text: Face }

/** The pairs a theme can be set in. Fallbacks are the ratios of the faces' own metrics. */
export const FONTS = {
  fraunces: {
    display: {
      name: 'fraunces',
      weight: '400',
      fallback: times('115.5%', '84.7%', '22.1%'),
    },
    text: {
      name: 'instrument-sans',
      weight: '400 700',
      fallback: arial('102.7%', '94.4%', '24.3%'),
    },
  },
  newsreader: {
    display: {
      name: 'newsreader',
      weight: '400',
      fallback: times('105.5%', '69.7%', '25.1%'),
    },
    text: { name: 'figtree', weight: '400 700', fallback: arial('100.7%', '94.3%', '24.8%') },
  },
} satisfies Record<string, Pair>

export type FontPair = keyof typeof FONTS

// What the latin file has is not fetched again for a letter like ő.
const EXTENDED = 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0'

/** The @font-face rules of one pair; their files are named as seen from app/globals.css. */
export function fontFaces(pair: FontPair) {
  const { display, text } = FONTS[pair]
  return [
    face('display', display, 'latin', 'normal'),
    face('display', display, 'latin-ext', 'normal'),
    // Upright letters stand in for the few an italic extension would have.
    face('hand', display, 'latin', 'italic'),
    face('text', text, 'latin', 'normal'),
    face('text', text, 'latin-ext', 'normal'),
    fallback('display-fallback', display.fallback),
    fallback('text-fallback', text.fallback),
  ]
}

function face(
  family: string,
  { name, weight }: Face,
  subset: 'latin' | 'latin-ext',
  style: 'normal' | 'italic',
) {
  const { scope, cut } = FILES[weight]
  const file = `../node_modules/${scope}/${name}/files/${name}-${subset}-${cut}-${style}.woff2`
  return {
    fontFamily: family,
    fontStyle: style,
    fontWeight: weight,
    fontDisplay: 'swap',
    src: `url("${file}") format("woff2")`,
    ...(subset === 'latin-ext' && { unicodeRange: EXTENDED }),
  }
}

const fallback = (family: string, { local, sizeAdjust, ascent, descent }: Fallback) => ({
  fontFamily: family,
  src: `local("${local}")`,
  sizeAdjust,
  ascentOverride: ascent,
  descentOverride: descent,
  lineGapOverride: '0%',
})

function times(sizeAdjust: string, ascent: string, descent: string): Fallback {
  return { local: 'Times New Roman', sizeAdjust, ascent, descent }
}

function arial(sizeAdjust: string, ascent: string, descent: string): Fallback {
  return { local: 'Arial', sizeAdjust, ascent, descent }
}
