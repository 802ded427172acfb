import { expect, test } from 'playwright/test'
import { inTurn, keptPicture } from '@/lib/previews/kept'

const whole = { bytes: Buffer.from('picture'), isWhole: true }

test('a picture that many ask for at once is drawn once', async () => {
  let times = 0
  const draw = async () => {
    times += 1
    return whole
  }
  const answers = await Promise.all(Array.from({ length: 20 }, () => keptPicture('a', draw)))
  expect(answers.every((answer) => answer === whole)).toBe(true)
  await keptPicture('a', draw)
  expect(times).toBe(1)
})

test('a picture that could not be drawn is tried again', async () => {
  await expect(keptPicture('b', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await keptPicture('b', async () => whole)).toBe(whole)
})

test('of very many pictures the ones asked for last are kept', async () => {
  let times = 0
  const draw = async () => {
    times += 1
    return whole
  }
  for (let i = 0; i < 101; i++) await keptPicture(`c${i}`, draw)
  await keptPicture('c100', draw)
  expect(times).toBe(101)
  await keptPicture('c0', draw)
  expect(times).toBe(102)
})

test('drawing is done one at a time, also after one that failed', async () => {
  const order: string[] = []
  const slow = inTurn(async () => {
    order.push('begun')
    await Promise.resolve()
    order.push('ended')
    throw new Error('failed')
  })
  const next = inTurn(async () => order.push('next'))
  await expect(slow).rejects.toThrow('failed')
  await next
  expect(order).toEqual(['begun', 'ended', 'next'])
})
