import { setImmediate as strayErrors } from 'node:timers/promises'
import { expect } from 'playwright/test'
import sharp from 'sharp'
import { fetchImage } from '@/lib/catalogue/fetch-image'
import { imageType } from '@/lib/catalogue/image-type'
import { fc, forAll } from '../../unit/support/property'
import { test } from '../support/test'
import { type Answer, cut, raw } from '../support/upstream'

test.use({ spec: 'pictures' })

const FORMATS = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const
const picture = (format: (typeof FORMATS)[number]) =>
  sharp({ create: { width: 32, height: 32, channels: 3, background: '#7a5' } })
    .toFormat(format)
    .toBuffer()
const as = (type: string, body: string | Buffer) => raw(200, { 'content-type': type }, body)

/** Of JPEG, PNG, GIF, WebP, AVIF, and of boxes that say more or less than they hold. */
const STARTS = [
  'ffd8',
  '89504e47',
  '474946',
  '52494646',
  '00000020667479706176',
  '',
  '00000000667479706d696631',
  'ffffffff667479706d696631',
]

const HTML = '<!doctype html><script>alert(1)</script>'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'

test.beforeEach(async ({ upstream }) => {
  upstream.forget()
  upstream.answer = as('image/png', await picture('png'))
})

for (const format of FORMATS) {
  test(`a ${format} picture is fetched as it is`, async ({ upstream }) => {
    const bytes = await picture(format)
    const type = `image/${format}`
    upstream.answer = as(type, bytes)
    expect(await fetchImage(`${upstream.url}/p.${format}`)).toEqual({ type, bytes })
    expect(upstream.requests.map(({ path }) => path)).toEqual([`/p.${format}`])
  })
}

for (const type of ['binary/octet-stream', 'image/jpg', 'IMAGE/PNG', 'text/html', 'x', '']) {
  test(`a good picture that its host calls “${type}” is shown as what it is`, async ({
    upstream,
  }) => {
    for (const format of FORMATS) {
      const bytes = await picture(format)
      upstream.answer = raw(200, type ? { 'content-type': type } : {}, bytes)
      expect(await fetchImage(upstream.url)).toEqual({ type: `image/${format}`, bytes })
    }
  })
}

test('a type may be followed by more', async ({ upstream }) => {
  upstream.answer = as('image/png; charset=binary', await picture('png'))
  expect(await fetchImage(upstream.url)).toMatchObject({ type: 'image/png' })
})

test('the key of the merchant goes to no picture host', async ({ upstream }) => {
  await fetchImage(upstream.url)
  expect(upstream.requests).toHaveLength(1)
  expect(upstream.requests[0]?.headers).not.toHaveProperty('smart-auth')
})

// Each leads to this machine, where somebody would answer: nobody may be asked.
const ELSEWHERE: [what: string, address: (port: string) => string][] = [
  ['another name', (port) => `http://localhost:${port}/p.png`],
  ['another address', (port) => `http://127.0.0.2:${port}/p.png`],
  ['an allowed name before the @', (port) => `http://127.0.0.1@localhost:${port}/p.png`],
  ['an allowed name as a part of another', (port) => `http://127.0.0.1.localhost:${port}/p.png`],
  ['plain http on another machine', (port) => `http://pictures.example.com:${port}/p.png`],
  ['a file', () => 'file:///etc/hostname'],
  ['the address itself', () => `data:image/png;base64,AAAA`],
  ['ftp', () => 'ftp://pictures.example.com/p.png'],
]

for (const [what, address] of ELSEWHERE) {
  test(`no picture is fetched from ${what}`, async ({ upstream }) => {
    const port = new URL(upstream.url).port
    expect(await fetchImage(address(port))).toBe('host is not in IMAGE_HOSTS')
    expect(upstream.connections).toBe(0)
  })
}

const REFUSED: [what: string, answer: Answer, why: string | RegExp][] = [
  ['a page', as('text/html; charset=utf-8', HTML), 'not a picture: text/html'],
  ['an SVG, which may hold a script', as('image/svg+xml', SVG), 'not a picture: image/svg+xml'],
  ['JSON', as('application/json', '{}'), 'not a picture: application/json'],
  ['something without a type', raw(200, {}, 'x'), /^not a picture/],
  ['a picture that is not there', raw(404, { 'content-type': 'image/png' }, 'x'), 'status 404'],
  ['a failing host', raw(503, {}, 'x'), 'status 503'],
  ['a page that calls itself a picture', as('image/png', HTML), /./],
  ['an empty picture', as('image/png', ''), /./],
  ['a picture above 12 MB', as('image/png', Buffer.alloc(12 * 1024 * 1024 + 1)), 'too large'],
  ['a host that breaks off', cut, /./],
]

for (const [what, answer, why] of REFUSED) {
  test(`${what} is not taken for a picture`, async ({ upstream }) => {
    upstream.answer = answer
    const refusal = await fetchImage(upstream.url)
    expect(refusal).toEqual(typeof why === 'string' ? why : expect.stringMatching(why))
    await strayErrors() // An error that nobody catches would end the shop: it has to come up here.
  })
}

test('an SVG that calls itself a PNG is not taken for a picture', async ({ upstream }) => {
  upstream.answer = as('image/png', SVG)
  expect(await fetchImage(upstream.url)).toEqual(expect.any(String))
})

test('what every browser cannot show, or could run, is no picture, whatever it is called', async ({
  upstream,
}) => {
  const tiff = await sharp(await picture('png'))
    .tiff()
    .toBuffer()
  const heic = Buffer.from('0000001c66747970686569630000000068656963000000000000000000', 'hex')
  for (const bytes of [
    SVG,
    `\ufeff${SVG}`,
    HTML,
    '<?xml version="1.0"?>',
    '%PDF-1.7',
    tiff,
    heic,
  ]) {
    for (const type of ['image/png', 'image/svg+xml', 'binary/octet-stream']) {
      upstream.answer = as(type, bytes)
      expect(await fetchImage(upstream.url)).toBe(`not a picture: ${type}`)
    }
  }
})

test('half of the beginning of a picture is not taken for one', () => {
  forAll(
    fc.tuple(fc.constantFrom(...STARTS), fc.uint8Array({ maxLength: 40 })),
    ([start, rest]) => {
      expect(() => imageType(Buffer.concat([Buffer.from(start, 'hex'), rest]))).not.toThrow()
    },
  )
  for (const start of STARTS) expect(imageType(Buffer.from(start, 'hex'))).toBeNull()
})

for (const format of ['jpeg', 'png', 'webp', 'gif'] as const) {
  test(`half of a ${format} is not taken for a picture`, async ({ upstream }) => {
    const bytes = await picture(format)
    upstream.answer = as(`image/${format}`, bytes.subarray(0, bytes.length / 2))
    expect(await fetchImage(upstream.url)).toEqual(expect.any(String))
  })
}

for (const status of [301, 302, 307, 308]) {
  test(`a host that redirects with ${status} is not followed`, async ({ upstream }) => {
    upstream.answer = raw(status, { location: `${upstream.url}/other.png` })
    expect(await fetchImage(`${upstream.url}/p.png`)).toBe(`status ${status}`)
    expect(upstream.requests.map(({ path }) => path)).toEqual(['/p.png'])
    await strayErrors()
  })
}

test('a host that is away is a reason in words', async ({ upstream }) => {
  await upstream.close()
  try {
    expect(await fetchImage(upstream.url)).toMatch(/ECONNREFUSED|closed/)
  } finally {
    await upstream.open()
  }
})
