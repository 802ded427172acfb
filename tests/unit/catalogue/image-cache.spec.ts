import { expect } from 'playwright/test'
import sharp from 'sharp'
import { imageCache } from '@/lib/catalogue/image-cache'
import { diskCache } from '@/lib/platform/disk-cache'
import { test as base } from '../../integration/support/folder'
import { type Answer, raw } from '../../integration/support/upstream'

type Cached = ReturnType<typeof imageCache>

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Opens what one process has of a folder's pictures. */
const test = base.extend<{ open: () => Cached }>({
  open: async ({ folder, clock, upstream }, use) => {
    upstream.forget()
    const now = () => clock.now
    await use(() =>
      imageCache(diskCache('pictures', { most: 1e6, folder: async () => folder, now }), now),
    )
  },
})
test.use({ spec: 'picture-cache' })

const picture = (background: string) =>
  sharp({ create: { width: 32, height: 32, channels: 3, background } })
    .png()
    .toBuffer()

/** A host that knows which version somebody has. */
const versioned =
  (bytes: Buffer, etag: string): Answer =>
  (response, { headers }) =>
    headers['if-none-match'] === etag
      ? response.writeHead(304, { etag }).end()
      : response.writeHead(200, { etag, 'content-type': 'image/png' }).end(bytes)

test('a picture is fetched once, however many ask in how many processes, one after the other or at once', async ({
  open,
  upstream,
}) => {
  const bytes = await picture('#7a5')
  upstream.answer = raw(200, { 'content-type': 'binary/octet-stream' }, bytes)
  const [first, second] = [open(), open()]
  const shown = await Promise.all(Array.from({ length: 20 }, () => first(upstream.url)))
  shown.push(await first(upstream.url), await second(upstream.url))
  for (const each of shown) expect(each).toEqual(shown[0])
  expect(shown[0]).toEqual({ type: 'image/png', bytes, etag: expect.stringMatching(/^".{43}"$/) })
  expect(upstream.requests).toHaveLength(1)
})

test('after an hour its host is asked, by the version, whether there is another', async ({
  open,
  upstream,
  clock,
}) => {
  const bytes = await picture('#7a5')
  upstream.answer = versioned(bytes, '"1"')
  const cached = open()
  const before = await cached(upstream.url)
  clock.now += HOUR - 1
  await cached(upstream.url)
  expect(upstream.requests).toHaveLength(1)
  clock.now += 1
  expect(await cached(upstream.url)).toEqual(before)
  await expect.poll(() => upstream.requests.length).toBe(2)
  expect(upstream.requests[1]?.headers['if-none-match']).toBe('"1"')
  clock.now += 1
  await expect.poll(() => cached(upstream.url)).toEqual(before)
  expect(upstream.requests, 'good for another hour').toHaveLength(2)
})

test('one that was replaced under its address is shown from then on, and by another name', async ({
  open,
  upstream,
  clock,
}) => {
  upstream.answer = versioned(await picture('#7a5'), '"1"')
  const cached = open()
  const before = await cached(upstream.url)
  const bytes = await picture('#57a')
  upstream.answer = versioned(bytes, '"2"')
  clock.now += HOUR
  expect(await cached(upstream.url), 'nobody waits').toEqual(before)
  await expect.poll(() => cached(upstream.url)).toMatchObject({ bytes })
  expect(await cached(upstream.url)).not.toMatchObject({ etag: Object(before).etag })
})

test('while its host is away or has lost it, the one there is is shown, and the host is asked once a minute', async ({
  open,
  upstream,
  clock,
}) => {
  upstream.answer = raw(200, {}, await picture('#7a5'))
  const cached = open()
  const before = await cached(upstream.url)
  upstream.answer = raw(503, {})
  clock.now += HOUR
  for (let times = 0; times < 5; times += 1) expect(await cached(upstream.url)).toEqual(before)
  await expect.poll(() => upstream.requests.length).toBe(2)
  clock.now += MINUTE + 1
  await expect
    .poll(async () => {
      expect(await cached(upstream.url)).toEqual(before)
      return upstream.requests.length
    })
    .toBe(3)
})

test('one that cannot be had is asked for again in a minute', async ({ open, upstream, clock }) => {
  upstream.answer = raw(404, {})
  const cached = open()
  for (let times = 0; times < 5; times += 1) expect(await cached(upstream.url)).toBe('status 404')
  expect(upstream.requests).toHaveLength(1)
  upstream.answer = raw(200, {}, await picture('#7a5'))
  clock.now += MINUTE + 1
  expect(await cached(upstream.url)).toMatchObject({ type: 'image/png' })
})

test('nothing is shown of a host that is not allowed, whatever was kept', async ({ open }) => {
  expect(await open()('https://elsewhere.example/p.png')).toBe('host is not in IMAGE_HOSTS')
})
