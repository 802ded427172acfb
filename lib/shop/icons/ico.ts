const HEADER = 22

/** A square PNG of that many pixels (below 256) in the one format that every browser asks for by itself. */
export function ico(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(HEADER)
  header.writeUInt16LE(1, 2) // an icon, and no cursor
  header.writeUInt16LE(1, 4) // one picture
  header.writeUInt8(size, 6)
  header.writeUInt8(size, 7)
  header.writeUInt16LE(1, 10) // colour planes
  header.writeUInt16LE(32, 12) // bits a pixel
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(HEADER, 18)
  return Buffer.concat([header, png])
}
