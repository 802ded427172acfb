import { expect, test } from 'playwright/test'
import { contrast, contrastProblems } from '@/lib/shop/theme/contrast'
import { FONTS, fontFaces } from '@/lib/shop/theme/fonts'
import { resolveTheme, type ThemeName, variables } from '@/lib/shop/theme/theme'
import shop from '@/shop.config'
import { fc, forAll } from '../support/property'

for (const name of ['vineyard', 'spa'] satisfies ThemeName[]) {
  test(`Every pairing of the ${name} theme can be read, by day and by night`, () => {
    expect(contrastProblems(resolveTheme(name))).toEqual([])
  })
}

test('What the merchant has chosen can be read as well', () => {
  expect(contrastProblems(resolveTheme(shop.theme, shop.look))).toEqual([])
})

test('A colour that cannot be read is named with what it stands on', () => {
  const look = { light: { accent: '#d9a441' }, card: { ink: '#888888' } }
  expect(contrastProblems(resolveTheme('vineyard', look))).toEqual([
    'light: accent on paper is 2.0 : 1, at least 4.5 is needed',
    'light: accent on wash is 1.8 : 1, at least 4.5 is needed',
    'light: onAccent on accent is 2.1 : 1, at least 4.5 is needed',
    'card: ink on paper is 3.5 : 1, at least 7 is needed',
  ])
})

test('Contrast is as WCAG has it: 1 to itself, 21 from black to white, the same both ways', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n) => `#${n.toString(16).padStart(6, '0')}`)
  forAll(fc.tuple(colour, colour), ([one, other]) => {
    expect(contrast(one, one)).toBe(1)
    expect(contrast(one, other)).toBe(contrast(other, one))
    expect(contrast(one, other)).toBeLessThanOrEqual(contrast('#000000', '#ffffff'))
  })
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test('A merchant changes one colour, the fonts or the corner, and keeps the rest', () => {
  const spa = resolveTheme('spa')
  const look = { dark: { accent: '#ffffff' }, fonts: 'fraunces', corner: 0 } as const
  const changed = resolveTheme('spa', look)
  expect(changed).toEqual({
    ...spa,
    dark: { ...spa.dark, accent: '#ffffff' },
    fonts: 'fraunces',
    corner: 0,
  })
  expect(resolveTheme()).toEqual(resolveTheme('vineyard'))
})

test('Colours become variables of their names', () => {
  expect(variables({ paper: '#fff', onAccent: '#000' })).toEqual({
    '--paper': '#fff',
    '--on-accent': '#000',
  })
  expect(variables({ paper: '#fff' }, 'card-')).toEqual({ '--card-paper': '#fff' })
})

test('Of the fonts only the chosen pair is named to the browser', () => {
  const named = JSON.stringify(fontFaces('newsreader'))
  expect(named).toContain('newsreader-latin-400-italic.woff2')
  expect(named).toContain('figtree-latin-ext-wght-normal.woff2')
  expect(named).not.toContain(FONTS.fraunces.display.name)
  expect(named).not.toContain(FONTS.fraunces.text.name)
})
