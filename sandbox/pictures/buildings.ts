import { box, type Fill, place, shape, stroke } from './draw'

export type BarnLook = {
  wall: Fill
  gable: Fill
  roof: Fill
  edge: string
  window: string
  door: Fill
}

/** A long barn seen from a corner, its gable to the left; 300 wide at scale 1, standing on y. */
export function barn(x: number, y: number, scale: number, look: BarnLook): string {
  const windows = [128, 176, 224, 272].map((at) => box(at - 12, -58, 22, 30, look.window, 2))
  const parts = [
    shape('M90 0V-86H312V0Z', look.wall),
    shape('M42 -152L90 -80H324L284 -152Z', look.roof),
    shape('M0 0V-86L44 -154L92 -86V0Z', look.gable),
    stroke('M-8 -76L44 -156L98 -78', look.edge, 7),
    shape('M30 0V-44A16 16 0 0 1 62 -44V0Z', look.door),
    shape('M36 -88H56V-108A10 10 0 0 0 36 -108Z', look.window),
    ...windows,
  ]
  return place(parts.join(''), x, y, scale)
}

/** A poplar, `height` tall. */
export function poplar(x: number, y: number, height: number, fill: Fill, lit: Fill): string {
  const w = height * 0.13
  const d = `M0 0C${-w * 1.5} ${-height * 0.2} ${-w} ${-height * 0.8} 0 ${-height}C${w} ${-height * 0.8} ${w * 1.5} ${-height * 0.2} 0 0Z`
  const half = `M0 0C${-w * 1.5} ${-height * 0.2} ${-w} ${-height * 0.8} 0 ${-height}C${-w * 0.3} ${-height * 0.6} ${-w * 0.5} ${-height * 0.3} 0 0Z`
  return place(shape(d, fill) + shape(half, lit), x, y)
}

/** A round-headed tree on a trunk. */
export function tree(x: number, y: number, size: number, fill: Fill, lit: Fill, trunk: string) {
  const crown =
    'M-50 -52C-66 -84 -40 -112 -24 -112C-16 -138 26 -138 32 -112C56 -110 66 -76 48 -54C30 -38 -34 -38 -50 -52Z'
  const shine =
    'M-50 -52C-66 -84 -40 -112 -24 -112C-16 -132 6 -134 14 -126C-10 -116 -2 -96 -22 -88C-36 -80 -30 -60 -50 -52Z'
  const stem = shape('M-5 4L-3 -54H4L7 4Z', trunk)
  return place(stem + shape(crown, fill) + shape(shine, lit), x, y, size / 130)
}
