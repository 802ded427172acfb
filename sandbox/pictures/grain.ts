import sharp from 'sharp'
import { chance } from './chance'

const SIDE = 512

/** A tile of dots of random strength: the tooth of the paper and the dots of the shade. */
async function dots(
  seed: number,
  tone: number,
  strength: (random: number) => number,
): Promise<Buffer> {
  const random = chance(seed)
  const pixels = Buffer.alloc(SIDE * SIDE * 2)
  for (let i = 0; i < pixels.length; i += 2) {
    pixels[i] = tone
    pixels[i + 1] = Math.round(255 * strength(random()))
  }
  return sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 2 } })
    .png()
    .toBuffer()
}

let made: Promise<string> | undefined

/** The defs a drawing needs for stippled shade and for the grain over all of it; made once. */
export function grainDefs(): Promise<string> {
  made ??= makeDefs()
  return made
}

async function makeDefs(): Promise<string> {
  const coarse = await dots(7, 255, (random) => (random > 0.55 ? 0.9 : 0.12))
  const fine = await dots(11, 255, (random) => random ** 3)
  const dark = await dots(13, 20, (random) => random ** 3)
  return `<pattern id="tooth-dark" width="640" height="640" patternUnits="userSpaceOnUse">${tile(dark, 640)}</pattern><pattern id="dots" width="768" height="768" patternUnits="userSpaceOnUse">${tile(coarse, 768)}</pattern><pattern id="tooth" width="640" height="640" patternUnits="userSpaceOnUse">${tile(fine, 640)}</pattern><mask id="stipple" maskUnits="userSpaceOnUse" x="-2000" y="-2000" width="6000" height="6000"><rect x="-2000" y="-2000" width="6000" height="6000" fill="url(#dots)"/></mask>`
}

function tile(png: Buffer, size: number): string {
  return `<image width="${size}" height="${size}" href="data:image/png;base64,${png.toString('base64')}"/>`
}
