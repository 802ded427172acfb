import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'playwright/test'
import { ico } from '@/lib/shop/icons/ico'
import { iconSvg } from '@/lib/shop/icons/icon-svg'
import { resolveTheme } from '@/lib/shop/theme/theme'

for (const name of ['vineyard', 'spa'] as const) {
  test(`The ${name}’s icon is drawn in its own colours and with its own corner`, () => {
    const theme = resolveTheme(name)
    const svg = iconSvg(theme)
    expect(XMLValidator.validate(svg)).toBe(true)
    const { rect } = new XMLParser({ ignoreAttributes: false }).parse(svg).svg
    expect(rect).toMatchObject({ '@_fill': theme.light.accent, '@_rx': `${theme.corner}` })
    expect(svg).toContain(theme.card.paper)
  })
}

test('An icon that a phone cuts to its own shape is full to the edge, and its sign well inside', () => {
  const svg = iconSvg(resolveTheme('spa'), { isMasked: true })
  expect(svg).toContain('rx="0"')
  expect(svg).toContain('scale(0.8)')
})

test('An icon for old browsers is one picture, named with its size and place', () => {
  const png = Buffer.from('a picture')
  const file = ico(png, 48)
  expect([file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([1, 1])
  expect([file[6], file[7]]).toEqual([48, 48])
  expect(file.subarray(file.readUInt32LE(18))).toEqual(png)
  expect(file.readUInt32LE(14)).toBe(png.length)
})
