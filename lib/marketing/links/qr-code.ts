import { encode } from 'uqr'

/** Light modules around the code, without which scanners miss it (ISO/IEC 18004). */
const QUIET = 4

/** The rows of a code, true where it is dark, its light border included. */
export type QrCode = boolean[][]

/** @throws an Error where the text is too long for any code: about 2,300 letters */
export const qrCode = (text: string): QrCode => encode(text, { ecc: 'M', border: QUIET }).data

/** The dark modules as the path of an SVG, one unit each; neighbours in a row are one stroke. */
export const qrPath = (code: QrCode): string =>
  code
    .flatMap((row, y) => runs(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`))
    .join('')

function runs(row: boolean[]): [x: number, width: number][] {
  const found: [number, number][] = []
  for (const [x, isDark] of row.entries()) {
    const last = found.at(-1)
    if (isDark && last && last[0] + last[1] === x) last[1] += 1
    else if (isDark) found.push([x, 1])
  }
  return found
}

/** The code as a file to print at any size. */
export const qrSvg = (code: QrCode): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${code.length} ${code.length}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${code.length}v${code.length}H0z"/><path d="${qrPath(code)}"/></svg>`
