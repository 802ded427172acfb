import sharp from 'sharp'

const GAP = 24
const GROUND = '#808080'

/** Pictures side by side, top to top, on one grey sheet. */
export async function sheetOf(pictures: Buffer[]): Promise<Buffer> {
  const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()))
  const lefts = sizes.map((_, at) =>
    sizes.slice(0, at).reduce((left, { width }) => left + width + GAP, GAP),
  )
  const width = sizes.reduce((all, size) => all + size.width + GAP, GAP)
  const height = Math.max(...sizes.map((size) => size.height)) + 2 * GAP
  return sharp({ create: { width, height, channels: 3, background: GROUND } })
    .composite(pictures.map((input, at) => ({ input, top: GAP, left: lefts[at] ?? GAP })))
    .png({ palette: true })
    .toBuffer()
}
