const AVIF = /^(?:avif|avis)$/
const BRAND = 4

/**
 * What a picture is by its first bytes, whatever its host calls it; null where it is none that every browser shows. SVG, which may
 * hold a script, is no picture here.
 */
export function imageType(bytes: Buffer): string | null {
  const at = (start: number, end: number) => bytes.toString('latin1', start, end)
  if (at(0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (at(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (/^GIF8[79]a$/.test(at(0, 6))) return 'image/gif'
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP') return 'image/webp'
  if (at(4, 8) === 'ftyp' && brandsOf(bytes).some((brand) => AVIF.test(brand))) return 'image/avif'
  return null
}

/** What a file of the ISO family says it can be read as (ISO/IEC 14496-12, 4.3): its own brand, a version, and more brands. */
function brandsOf(bytes: Buffer): string[] {
  const end = bytes.length < 16 ? 0 : Math.min(bytes.readUInt32BE(0), bytes.length, 256)
  const brands: string[] = []
  for (let start = 8; start + BRAND <= end; start += BRAND)
    brands.push(bytes.toString('latin1', start, start + BRAND))
  return brands
}
