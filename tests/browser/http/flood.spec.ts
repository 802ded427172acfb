import { checkout, post } from '../support/checkout'
import { drip, memoryOf, open, pour } from '../support/flood'
import { expect, test } from '../support/test'

const MB = 1_000_000
const SIZE = 200 * MB
const JSON_TYPE = 'Content-Type: application/json'
const ANNOUNCED = [JSON_TYPE, `Content-Length: ${SIZE}`]
const CHUNKED = [JSON_TYPE, 'Transfer-Encoding: chunked']

test('50 posts of 200 MB at once are all told that they are too large, and cost the shop no memory', async ({
  asks,
  shop,
}) => {
  for (let visit = 0; visit < 50; visit += 1) await asks('/')
  const before = memoryOf(shop.pid)
  let most = before
  const watching = setInterval(() => {
    most = Math.max(most, memoryOf(shop.pid))
  }, 100)
  const heard = await Promise.all(
    Array.from({ length: 50 }, (_, at) => {
      const isChunked = at % 2 === 1
      return open(shop.url, isChunked ? CHUNKED : ANNOUNCED, (socket) =>
        pour(socket, SIZE, isChunked),
      )
    }),
  )
  clearInterval(watching)
  most = Math.max(most, memoryOf(shop.pid))
  console.log(`50 posts of 200 MB: ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most`)
  expect(new Set(heard.map(({ status }) => status))).toEqual(new Set([413]))
  expect(Math.max(...heard.map(({ seconds }) => seconds))).toBeLessThan(15)
  expect(most - before).toBeLessThan(50)
  expect((await post(asks, checkout())).status).toBe(201)
})

test('while 200 senders drip, everybody else is served, and then the 200 are ended', async ({
  asks,
  shop,
}) => {
  const slow = Array.from({ length: 200 }, (_, at) =>
    at % 2 === 1
      ? open(shop.url, CHUNKED, (socket) => drip(socket, '1\r\n \r\n'))
      : open(shop.url, ANNOUNCED.with(1, 'Content-Length: 9000'), drip),
  )
  let served = 0
  const stillDripping = Promise.race(slow).then(() => false)
  for (let isSlow = true; isSlow; ) {
    const begun = performance.now()
    expect((await asks('/')).status).toBe(200)
    expect((await asks('/api/vouchers')).status).toBe(200)
    if (served === 0) expect((await post(asks, checkout())).status).toBe(201)
    expect(performance.now() - begun, 'milliseconds for somebody else').toBeLessThan(3_000)
    served += 1
    isSlow = await Promise.race([stillDripping, nextTurn()])
  }
  const heard = await Promise.all(slow)
  expect(new Set(heard.map(({ status }) => status))).toEqual(new Set([408]))
  const seconds = heard.map(({ seconds }) => seconds)
  console.log(
    `200 drips: ended after ${Math.max(...seconds).toFixed(1)} s, ${served} others served`,
  )
  expect(Math.min(...seconds)).toBeGreaterThan(9)
  expect(Math.max(...seconds)).toBeLessThan(20)
  expect(served).toBeGreaterThan(10)
})

const nextTurn = () => new Promise<boolean>((resolve) => setImmediate(() => resolve(true)))
