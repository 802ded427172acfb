import jsQR from 'jsqr'
import { expect, test } from 'playwright/test'
import sharp from 'sharp'
import { qrCode, qrPath, qrSvg } from '@/lib/marketing/links/qr-code'

/** What a telephone would read of the printed file. */
async function scan(svg: string): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(600, 600, { kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

for (const link of [
  'https://gifts.example.com/vouchers/37-monetary-gift-voucher?value=50&utm_source=poster',
  'https://gifts.example.com/cart/37:50,38:2p,38:2p?c=spring',
  `https://gifts.example.com/vouchers/38?to=${encodeURIComponent('Jérôme & Zoë')}&message=${'x'.repeat(300)}`,
]) {
  test(`A telephone reads ${link.slice(0, 60)} out of its code`, async () => {
    expect(await scan(qrSvg(qrCode(link)))).toBe(link)
  })
}

test('A code has the light border that scanners need, and its path draws each dark field once', () => {
  const code = qrCode('https://gifts.example.com')
  for (const edge of [...code.slice(0, 4), ...code.slice(-4)]) expect(edge).not.toContain(true)
  const dark = code.flat().filter(Boolean).length
  const drawn = [...qrPath(code).matchAll(/h(\d+)v1/g)].reduce((sum, [, n]) => sum + Number(n), 0)
  expect(drawn).toBe(dark)
})
