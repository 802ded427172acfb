import { expect, test } from 'playwright/test'
import { imagePath, imageSources } from '@/lib/domain/voucher/image-url'
import config from '@/next.config.js'

const image = 'https://cdn.example.com/38.jpg'
const images = config.images ?? {}

test.describe('a voucher’s picture', () => {
  test('has an address of our own, which says nothing of where it comes from', () => {
    const path = imagePath({ id: 38, image })
    expect(path).toMatch(/^\/pictures\/38-[0-9a-z]+$/)
    expect(imagePath({ id: 38, image })).toBe(path)
  })

  test('has a new address once the merchant changes it', () => {
    const paths = [image, `${image}?v=2`, image.replace('jpg', 'png')].map((each) =>
      imagePath({ id: 38, image: each }),
    )
    expect(new Set(paths).size).toBe(3)
  })

  test('of another voucher has another address', () => {
    expect(imagePath({ id: 39, image })).not.toBe(imagePath({ id: 38, image }))
  })

  test('that is missing has none', () => {
    expect(imagePath({ id: 38, image: null })).toBeNull()
    expect(imagePath({ id: 38, image: '' })).toBeFalsy()
  })
})

test.describe('the sizes a browser chooses from', () => {
  const { src, srcSet } = imageSources('/pictures/38-abc')
  const offered = srcSet.split(', ').map((entry) => {
    const [address = '', width = ''] = entry.split(' ')
    return { url: new URL(address, 'http://shop'), width }
  })
  const allowed = [...(images.deviceSizes ?? []), ...(images.imageSizes ?? [])].map(String)

  test('are all sizes that the shop makes: others answer 400', () => {
    expect(offered.length).toBeGreaterThan(2)
    for (const { url, width } of [...offered, { url: new URL(src, 'http://shop'), width: '' }]) {
      expect(allowed).toContain(url.searchParams.get('w'))
      expect((images.qualities ?? []).map(String)).toContain(url.searchParams.get('q'))
      if (width !== '') expect(width).toBe(`${url.searchParams.get('w')}w`)
    }
  })

  test('rise, each once, up to the largest the shop makes', () => {
    const widths = offered.map(({ width }) => Number.parseInt(width, 10))
    expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b))
    expect(widths.at(-1)).toBe(Math.max(...(images.deviceSizes ?? [])))
  })

  test('are all of that one picture, from the place the shop lets pictures come from', () => {
    const [pattern] = images.localPatterns ?? []
    expect(pattern?.pathname).toBe('/pictures/**')
    for (const { url } of offered) {
      expect(url.pathname).toBe('/_next/image')
      expect(url.searchParams.get('url')).toBe('/pictures/38-abc')
    }
  })
})
