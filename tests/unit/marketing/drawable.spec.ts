import { ImageResponse } from 'next/og.js'
import { expect, test } from 'playwright/test'
import { drawable } from '@/lib/marketing/og-images/drawable'
import { ogImageFonts } from '@/lib/marketing/og-images/fonts'

const everything = Array.from({ length: 0x2_ffff }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

test('the bundled fonts hold every letter that is drawn: nothing is asked of anybody else', async () => {
  const kept = everything.filter((letter) => drawable(`x${letter}x`) === `x${letter}x`)
  expect(kept).toEqual(expect.arrayContaining([...'ÀéßŁőž£€–’…']))
  const asked: string[] = []
  const real = globalThis.fetch
  globalThis.fetch = (input, init) => {
    if (!String(input).startsWith('data:')) asked.push(String(input))
    return real(input, init)
  }
  try {
    for (const fontFamily of ['Display, DisplayExt', 'Text, TextExt']) {
      const text = {
        type: 'div',
        key: null,
        props: { style: { fontFamily }, children: kept.join('') },
      }
      const drawn = new ImageResponse(text, {
        width: 1200,
        height: 630,
        fonts: await ogImageFonts(),
      })
      expect((await drawn.arrayBuffer()).byteLength).toBeGreaterThan(1_000)
    }
  } finally {
    globalThis.fetch = real
  }
  expect(asked).toEqual([])
})

test('what cannot be drawn is left out, and what surrounds it stays whole', () => {
  expect(drawable('Dinner 🎁 for two')).toBe('Dinner for two')
  expect(drawable('生日快乐')).toBe('')
  expect(drawable('Cafe\u0301  \n brûlée')).toBe('Café brûlée')
})
