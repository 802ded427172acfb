import { createFontStack, type FontMetrics } from '@capsizecss/core'
import { FONTS, type FontPair } from './fonts'

/**
 * Metrics of the themes' fonts and of the fonts that devices have, in units of each font: from @capsizecss/metrics 4.3.0, which is too
 * large to install for these few lines.
 */
const sans = { category: 'sans-serif', lineGap: 0, unitsPerEm: 1000 }
const serif = { category: 'serif', lineGap: 0, unitsPerEm: 2000 }
const METRICS = {
  fraunces: { ...serif, ascent: 1956, descent: -510, xWidthAvg: 938 },
  newsreader: { ...serif, ascent: 1470, descent: -530, xWidthAvg: 857 },
  'instrument-sans': { ...sans, ascent: 970, descent: -250, xWidthAvg: 458 },
  figtree: { ...sans, ascent: 950, descent: -250, xWidthAvg: 449 },
}

/** Linux has these under names of their own, of the same measures. */
const SAME_MEASURES: Record<string, string> = {
  Arial: 'Liberation Sans',
  'Times New Roman': 'Liberation Serif',
}

/** Of Apple and Windows, of Linux, of Android. */
const DEVICE_FONTS = {
  serif: [
    device('Georgia', 'Georgia', 'Georgia', 2048, 1878, -449, 0, 913),
    device('Times New Roman', 'Times New Roman', 'TimesNewRomanPSMT', 2048, 1825, -443, 87, 832),
    device('Noto Serif', 'Noto Serif Regular', 'NotoSerif-Regular', 1000, 1069, -293, 0, 481),
  ],
  'sans-serif': [
    device('Arial', 'Arial', 'ArialMT', 2048, 1854, -434, 67, 913),
    device('Roboto', 'Roboto Regular', 'Roboto-Regular', 2048, 1900, -500, 0, 911),
  ],
}

function device(
  familyName: string,
  fullName: string,
  postscriptName: string,
  unitsPerEm: number,
  ascent: number,
  descent: number,
  lineGap: number,
  xWidthAvg: number,
) {
  return { familyName, fullName, postscriptName, unitsPerEm, ascent, descent, lineGap, xWidthAvg }
}

type Stack = { fontFamily: string[]; faces: Record<string, string>[] }

/**
 * The font families of a pair, each with device fonts scaled to its own metrics behind it: text that is shown before the font
 * has come takes the same room, so nothing moves when it comes.
 */
export const fontStacks = (pair: FontPair): Record<'display' | 'text', Stack> => ({
  display: stackOf('display', FONTS[pair].display.name, 'serif'),
  text: stackOf('text', FONTS[pair].text.name, 'sans-serif'),
})

function stackOf(familyName: string, font: keyof typeof METRICS, generic: 'serif' | 'sans-serif') {
  const main = { ...METRICS[font], familyName } as FontMetrics
  const { fontFamily, fontFaces } = createFontStack(
    [main, ...(DEVICE_FONTS[generic] as FontMetrics[])],
    { fontFaceFormat: 'styleObject' },
  )
  return {
    fontFamily: [...fontFamily.split(', '), generic],
    faces: fontFaces.map((face) => onLinux(face['@font-face'] as Record<string, string>)),
  }
}

function onLinux(face: Record<string, string>): Record<string, string> {
  const name = Object.keys(SAME_MEASURES).find((each) => face.src?.includes(`'${each}'`))
  return name ? { ...face, src: `${face.src}, local('${SAME_MEASURES[name]}')` } : face
}
