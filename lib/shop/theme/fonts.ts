/** Where the files of one weight are, and of all of them in one. */
const FILES = {
  '400': { scope: '@fontsource', cut: '400' },
  '400 700': { scope: '@fontsource-variable', cut: 'wght' },
}

type Face = {
  /** The name of its package. */
  name: 'fraunces' | 'newsreader' | 'instrument-sans' | 'figtree'
  /** What it is needed in: titles in one weight, whose file is half as large as that of all of them. */
  weight: keyof typeof FILES
}
type Pair = { display: Face; text: Face }

/** The pairs a theme can be set in. */
export const FONTS = {
  fraunces: {
    display: { name: 'fraunces', weight: '400' },
    text: { name: 'instrument-sans', weight: '400 700' },
  },
  newsreader: {
    display: { name: 'newsreader', weight: '400' },
    text: { name: 'figtree', weight: '400 700' },
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
