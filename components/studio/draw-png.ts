import type { QrCode } from '@/lib/marketing/links/qr-code'

/** About 10 cm in print. */
const LEAST_WIDTH = 1_200

/** The code as a PNG, every module the same whole number of pixels wide. */
export function drawPng(code: QrCode): Promise<Blob> {
  const scale = Math.ceil(LEAST_WIDTH / code.length)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = code.length * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws no pictures')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  for (const [y, row] of code.entries())
    for (const [x, isDark] of row.entries())
      if (isDark) context.fillRect(x * scale, y * scale, scale, scale)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came'))))
  })
}
