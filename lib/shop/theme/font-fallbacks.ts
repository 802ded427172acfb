import { createFontStack, type FontMetrics } from '@capsizecss/core'
import { FONTS, type FontPair } from './fonts'

const sans = { category: 'sans-serif', lineGap: 0, unitsPerEm: 1000 }
const serif = { category: 'serif', lineGap: 0, unitsPerEm: 2000 }

/**
 * Metrics of the themes' fonts and, below, of the fonts that devices have, in units of each font: from @capsizecss/metrics 4.3.0, which
 * is too large to install for these few lines.
 */
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
    {
      familyName: 'Georgia',
      fullName: 'Georgia',
      postscriptName: 'Georgia',
      unitsPerEm: 2048,
      ascent: 1878,
      descent: -449,
      lineGap: 0,
      xWidthAvg: 913,
    },
    {
      familyName: 'Times New Roman',
      fullName: 'Times New Roman',
      postscriptName: 'TimesNewRomanPSMT',
      unitsPerEm: 2048,
      ascent: 1825,
      descent: -443,
      lineGap: 87,
      xWidthAvg: 832,
    },
    {
      familyName: 'Noto Serif',
      fullName: 'Noto Serif Regular',
      postscriptName: 'NotoSerif-Regular',
      unitsPerEm: 1000,
      ascent: 1069,
      descent: -293,
      lineGap: 0,
      xWidthAvg: 481,
    },
  ],
  'sans-serif': [
    {
      familyName: 'Arial',
      fullName: 'Arial',
      postscriptName: 'ArialMT',
      unitsPerEm: 2048,
      ascent: 1854,
      descent: -434,
      lineGap: 67,
      xWidthAvg: 913,
    },
    {
      familyName: 'Roboto',
      fullName: 'Roboto Regular',
      postscriptName: 'Roboto-Regular',
      unitsPerEm: 2048,
      ascent: 1900,
      descent: -500,
      lineGap: 0,
      xWidthAvg: 911,
    },
  ],
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
